"""Decides whether what is written in charts and pages may be served: everything that is wrong, at once.

Tables are asked by tables/checks, models by models/core/definition; this room asks what stands on them.
"""

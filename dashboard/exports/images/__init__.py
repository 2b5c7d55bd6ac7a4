"""A chart as an image that carries its provenance."""

"""python -m dashboard: the same as the console command belarus-dependence."""

from dashboard.cli import entry_point

if __name__ == "__main__":
    entry_point()

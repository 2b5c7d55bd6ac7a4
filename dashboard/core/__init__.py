"""What every layer stands on: words, numbers, errors, registries, files."""

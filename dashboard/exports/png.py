"""PNG, at twice the size for sharp screens and print."""

from dashboard.exports.frame.format import Format

FORMAT = Format(lambda figure, path: figure.write_image(path, format="png", scale=2))

"""SVG, whose text stays text."""

from dashboard.exports.frame.format import Format

FORMAT = Format(lambda figure, path: figure.write_image(path, format="svg"))

"""An ordinary Plotly figure of a page: what is drawn, its table, and both as files."""

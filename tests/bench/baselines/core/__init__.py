"""What the baselines share: the page that all of them show, and how one is described."""

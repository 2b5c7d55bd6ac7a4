"""What the tools of the workbench share: the question in an address, its controls, what an answer is."""

"""The charts of the edition, one file each."""

"""The pages of the edition, one file each."""

"""The models of the edition, one file each."""

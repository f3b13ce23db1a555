"""The data's way: scan, split, presized cache, batches."""

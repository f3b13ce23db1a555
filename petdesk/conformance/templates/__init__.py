"""One small plugin of each kind: what `petdesk plugins new` begins with, and the guide's examples."""

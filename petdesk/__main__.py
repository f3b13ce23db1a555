"""`python -m petdesk`."""

from petdesk.cli import main

if __name__ == "__main__":
    main()

"""The conformance suite: what PetDesk promises itself of every plugin, checked before a user finds out.

`petdesk plugins check` runs it, and so does a plugin's own test by way of `petdesk.conformance.pytest_plugin`.
Importing this package imports nothing else: pytest does so at every start.
"""

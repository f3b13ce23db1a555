"""Editors for the settings of plugins, one for each kind of value."""

"""The desktop app: the only folder that imports Qt and pyqtgraph.

`app.py` starts it; `session.py` is what its pages share; `job.py` runs the engine's jobs in a thread.
"""

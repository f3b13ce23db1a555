"""Where it looks: which parts of a picture speak for a class, by Grad-CAM.

viewer = open_saliency(Path("run"), registry)
found = viewer.explain(Path("cat.jpg"))
layer = on_picture(found, width=400, height=300)
"""

from petdesk.interpret.saliency.heat import SaliencyMap, inside, on_picture
from petdesk.interpret.saliency.seen_box import Box
from petdesk.interpret.saliency.viewer import Saliency, SaliencyError, open_saliency

__all__ = ["Box", "Saliency", "SaliencyError", "SaliencyMap", "inside", "on_picture", "open_saliency"]

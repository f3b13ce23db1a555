"""What a network's body makes of pictures: vectors, and a map on which alike pictures lie together.

for event in map_pictures(config, registry):  # the last one has the map
    ...
"""

from petdesk.interpret.embedding.features import PictureFeatures, picture_features
from petdesk.interpret.embedding.picture_map import PictureMap, Similar, map_pictures

__all__ = ["PictureFeatures", "PictureMap", "Similar", "map_pictures", "picture_features"]

"""What a network's body makes of pictures: their features, as vectors."""

from petdesk.interpret.embedding.features import PictureFeatures, picture_features

__all__ = ["PictureFeatures", "picture_features"]

"""Augmentations that do one thing wrong each, and one that does not; the key says what."""

from petdesk.api import AugmentationSpec, Mix, hookimpl


class Sound:
    n_draws = 2

    def __init__(self, params, size):
        self.size = size

    def __call__(self, images, draws):
        pictures = self.plain(images)
        return pictures * (0.5 + draws[:, 0] / 2)[:, None, None, None]

    def plain(self, images):
        from torch.nn.functional import interpolate

        return (interpolate(images.float(), self.size, mode="bilinear", antialias=True) / 255).clamp(0, 1)


class NoPlain:
    n_draws = 0

    def __init__(self, params, size):
        pass

    def __call__(self, images, draws):
        return images


class HalfADraw(Sound):
    n_draws = 0.5


class KeepsTheSize(Sound):
    def plain(self, images):
        return images.float() / 255


class WholeNumbers(Sound):
    def __call__(self, images, draws):
        return (super().__call__(images, draws) * 255).byte()


class UpTo255(Sound):
    def __call__(self, images, draws):
        return super().__call__(images, draws) * 255


class NoNumbers(Sound):
    def __call__(self, images, draws):
        pictures = super().__call__(images, draws)
        return pictures / (pictures.amax((1, 2, 3), keepdim=True))  # of black pictures: 0 / 0


class WritesIntoThePictures(Sound):
    def __call__(self, images, draws):
        made = super().__call__(images, draws)
        images.zero_()
        return made


class WritesIntoTheDraws(Sound):
    def __call__(self, images, draws):
        return super().__call__(images, draws.mul_(0.5))


class SharesADraw(Sound):
    def __call__(self, images, draws):
        return super().__call__(images, draws[:1].expand_as(draws))


class IgnoresItsDraws(Sound):
    def __call__(self, images, draws):
        return self.plain(images)


class DrawsItself(Sound):
    def __call__(self, images, draws):
        import torch

        return super().__call__(images, torch.rand_like(draws))


class DrawsForNothing(Sound):
    def __call__(self, images, draws):
        import numpy as np

        np.random.random()
        return super().__call__(images, draws)


class CountsCalls(Sound):
    calls = 0

    def __call__(self, images, draws):
        self.calls += 1
        return super().__call__(images, draws) / self.calls


class LooksAtTheOthers(Sound):
    def __call__(self, images, draws):
        pictures = super().__call__(images, draws)
        return pictures / (pictures.amax() + 1e-3)


class RandomValidation(Sound):
    def plain(self, images):
        import torch

        return super().plain(images) * torch.rand(1)


class Mixes(Sound):
    """Half of each picture is the next one."""

    def mix(self, images, draws):
        import torch

        partners = torch.arange(len(images)).roll(-1)
        shares = torch.full((len(images),), 0.5)
        return Mix(images=(images + images[partners]) / 2, partners=partners, shares=shares)


class DishonestShares(Mixes):
    def mix(self, images, draws):
        mix = super().mix(images, draws)
        return Mix(images=mix.images, partners=mix.partners, shares=mix.shares + 0.4)


class StrangePartners(Mixes):
    def mix(self, images, draws):
        mix = super().mix(images, draws)
        return Mix(images=mix.images, partners=mix.partners + 1, shares=mix.shares)


CLASSES = {
    "sound": Sound,
    "sound-mixing": Mixes,
    "no-plain": NoPlain,
    "half-a-draw": HalfADraw,
    "keeps-the-size": KeepsTheSize,
    "whole-numbers": WholeNumbers,
    "up-to-255": UpTo255,
    "no-numbers": NoNumbers,
    "writes-into-the-pictures": WritesIntoThePictures,
    "writes-into-the-draws": WritesIntoTheDraws,
    "shares-a-draw": SharesADraw,
    "ignores-its-draws": IgnoresItsDraws,
    "draws-itself": DrawsItself,
    "draws-for-nothing": DrawsForNothing,
    "counts-calls": CountsCalls,
    "looks-at-the-others": LooksAtTheOthers,
    "random-validation": RandomValidation,
    "dishonest-shares": DishonestShares,
    "strange-partners": StrangePartners,
}


@hookimpl
def petdesk_augmentations():
    for key, build in CLASSES.items():
        yield AugmentationSpec(key=key, title=key, summary="It does what its key says.", build=build)

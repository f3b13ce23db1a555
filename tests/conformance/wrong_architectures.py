"""Architectures that do one thing wrong each, and one that does not; the key says what."""

from collections import OrderedDict
from dataclasses import replace

from petdesk.api import ArchitectureSpec, LayerGroup, Network, WeightsError, WeightsReport, hookimpl
from petdesk.api.weights import fit_weights, read_weights

SIZE = 32


def sound(n_classes, params, weights):
    from torch import nn

    if weights == "auto":
        raise WeightsError("There are none. Train from random weights.")
    body = nn.Sequential()
    body.add_module("stem", nn.Sequential(nn.Conv2d(3, 4, 3, stride=2), nn.BatchNorm2d(4), nn.ReLU()))
    body.add_module("top", nn.Sequential(nn.Conv2d(4, 8, 3, stride=2), nn.ReLU(), nn.AdaptiveAvgPool2d(1)))
    head = nn.Sequential(nn.Flatten(), nn.Linear(8, n_classes))
    report = WeightsReport(source="random", taken=0, missing=tuple(body.state_dict()))
    if weights != "none":
        report = fit_weights(body, read_weights(weights), network="It", source=weights.name)
    return Network(
        body=body,
        head=head,
        layer_groups=groups(stem=body.stem, top=body.top, head=head),
        mean=(0.5, 0.5, 0.5),
        std=(0.5, 0.5, 0.5),
        input_size=SIZE,
        weights_report=report,
    )


def groups(**modules):
    return [LayerGroup(name=name, modules=(module,)) for name, module in modules.items()]


def changed(change):
    """Like `sound`, with what `change` makes of the network."""

    def build(n_classes, params, weights):
        network = sound(n_classes, params, weights)
        return replace(network, **change(network))

    return build


def with_body(wrap):
    """Like `sound`, with what `wrap` makes of its body."""
    return changed(lambda network: {"body": wrap(network.body)})


def half_precise(n_classes, params, weights):
    network = sound(n_classes, params, weights)
    network.body.half()
    return network


def module_alone(n_classes, params, weights):
    return sound(n_classes, params, weights).body


def a_thousand_classes(n_classes, params, weights):
    return sound(1000, params, weights)


def falls_back(n_classes, params, weights):
    return sound(n_classes, params, weights if weights != "auto" and weights != "none" and weights.exists() else "none")


def lets_errors_out(n_classes, params, weights):
    if weights not in ("auto", "none"):
        weights.read_bytes()
    return sound(n_classes, params, weights)


def auto_is_random(n_classes, params, weights):
    return sound(n_classes, params, "none" if weights == "auto" else weights)


def reads_and_forgets(n_classes, params, weights):
    network = sound(n_classes, params, weights)
    if weights in ("none", "auto"):
        return network
    return replace(sound(n_classes, params, "none"), weights_report=network.weights_report)


def hides_what_is_missing(n_classes, params, weights):
    network = sound(n_classes, params, weights)
    return (
        network if weights == "none" else replace(network, weights_report=replace(network.weights_report, missing=()))
    )


def boasts(network):
    return {"weights_report": WeightsReport(source="somewhere", taken=7)}


def dropping(body):
    from torch import nn
    from torch.nn import functional as F

    class Dropping(nn.Sequential):
        def forward(self, images):
            return F.dropout(super().forward(images), 0.5, training=True)

    return Dropping(OrderedDict(body.named_children()))


def comparing(body):
    from torch import nn

    class Comparing(nn.Sequential):
        def forward(self, images):
            features = super().forward(images)
            return features - features.mean(0, keepdim=True) + 0.1

    return Comparing(OrderedDict(body.named_children()))


def counting(body):
    import torch
    from torch import nn

    class Counting(nn.Sequential):
        """Its statistics are learned whether it is frozen or not."""

        def forward(self, images):
            self.seen += images.detach().abs().mean() * torch.is_grad_enabled()
            return super().forward(images)

    body = Counting(OrderedDict(body.named_children()))
    body.register_buffer("seen", torch.zeros(()))
    return body


def adding(body):
    import torch
    from torch import nn

    class Adding(nn.Sequential):
        def forward(self, images):
            return super().forward(images) + self.extra[None, :, None, None]

    body = Adding(OrderedDict(body.named_children()))
    body.extra = 10 * torch.rand(8, generator=GENERATOR())  # no buffer: it is not saved
    return body


def GENERATOR():  # noqa: N802
    import torch

    generator = torch.Generator()
    generator.seed()
    return generator


def with_another_layer(body):
    from torch import nn

    body.top.add_module("last", nn.Conv2d(8, 8, 1))
    return body


def shares_a_layer(n_classes, params, weights):
    """One layer in two places, as some networks have: in the weights it goes by two names."""
    from torch import nn

    body = nn.Sequential(OrderedDict(sound(n_classes, params, "none").body.named_children()))
    again = nn.Conv2d(8, 8, 1)
    body.top.add_module("first", again)
    body.top.add_module("second", again)
    network = sound(n_classes, params, "none")
    if weights not in ("none", "auto"):
        report = fit_weights(body, read_weights(weights), network="It", source=weights.name)
        network = replace(network, weights_report=report)
    if weights == "auto":
        raise WeightsError("There are none. Train from random weights.")
    layers = groups(stem=body.stem, top=body.top, head=network.head)
    return replace(network, body=body, layer_groups=layers)


BUILDS = {
    "sound": sound,
    "sound-with-a-layer-twice": shares_a_layer,
    "module-alone": module_alone,
    "head-only": changed(lambda network: {"layer_groups": network.layer_groups[-1:]}),
    "no-modules": changed(
        lambda network: {"layer_groups": [LayerGroup(name="x", modules=()), network.layer_groups[-1]]}
    ),
    "another-size": changed(lambda network: {"input_size": 64}),
    "mean-up-to-255": changed(lambda network: {"mean": (123.7, 116.3, 103.5)}),
    "half-precise": half_precise,
    "a-thousand-classes": a_thousand_classes,
    "random-answers": with_body(dropping),
    "compares-pictures": with_body(comparing),
    "leaves-out-a-layer": changed(
        lambda network: {"layer_groups": groups(stem=network.body.stem[0], top=network.body.top, head=network.head)}
    ),
    "shares-a-layer": changed(
        lambda network: {"layer_groups": groups(stem=network.body.stem, top=network.body, head=network.head)}
    ),
    "two-of-a-name": changed(
        lambda network: {
            "layer_groups": [replace(network.layer_groups[0], name="top"), *network.layer_groups[1:]],
        }
    ),
    "head-first": changed(lambda network: {"layer_groups": network.layer_groups[::-1]}),
    "out-of-order": changed(
        lambda network: {"layer_groups": groups(top=network.body.top, stem=network.body.stem, head=network.head)}
    ),
    "learns-while-frozen": with_body(counting),
    "is-not-all-saved": with_body(adding),
    "boasts": changed(boasts),
    "falls-back": falls_back,
    "lets-errors-out": lets_errors_out,
    "auto-is-random": auto_is_random,
    "reads-and-forgets": reads_and_forgets,
    "hides-what-is-missing": hides_what_is_missing,
}


@hookimpl
def petdesk_architectures():
    for key, build in BUILDS.items():
        yield ArchitectureSpec(
            key=key, title=key, summary="It does what its key says.", build=build, input_size=SIZE, pretrained=False
        )
    yield ArchitectureSpec(
        key="much-larger",
        title="much-larger",
        summary="It does what its key says.",
        build=sound,
        input_size=SIZE,
        pretrained=False,
        parameters=25_000_000,
    )

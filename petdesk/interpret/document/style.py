"""How a report looks: by daylight and at night, on a screen and on paper. Colours as in the app."""

STYLE = """
:root { color-scheme: light dark; --window: #f4f5f7; --base: #ffffff; --text: #1a1e24; --muted: #5a6472;
  --border: #d3d8df; --right: #0072b2; --wrong: #d55e00; --on-deep: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --window: #1b1d21; --base: #141619; --text: #e8eaed; --muted: #a0a8b3; --border: #3a3f47;
    --right: #4da6e0; --wrong: #f2823a; --on-deep: #0d1116; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--window); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 0 0 8px; }
h3 { font-size: 16px; margin: 20px 0 8px; }
p { margin: 0 0 10px; max-width: 78ch; }
.muted, caption, figcaption { color: var(--muted); }
section { background: var(--base); border: 1px solid var(--border); border-radius: 10px; padding: 20px 24px;
  margin-top: 20px; }
nav { margin-top: 14px; display: flex; flex-wrap: wrap; gap: 4px 16px; }
a { color: var(--right); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin-top: 20px; }
.tile { background: var(--base); border: 1px solid var(--border); border-radius: 10px; padding: 12px 16px; }
.tile b { display: block; font-size: 24px; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tile span { color: var(--muted); font-size: 13px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 14px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--border); }
th { font-weight: 600; color: var(--muted); white-space: nowrap; }
th.number, td.number { text-align: right; }
td.value { overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr)); gap: 24px; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: 13px; margin-top: 4px; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font: 12px system-ui, "Segoe UI", Roboto, Arial, sans-serif; fill: var(--muted); }
svg .strong { fill: var(--text); }
svg .deep { fill: var(--on-deep); }
svg .line { stroke: var(--border); stroke-width: 1; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(156px, 1fr)); gap: 14px; }
.card { border: 1px solid var(--border); border-radius: 8px; overflow: hidden; font-size: 13px; line-height: 1.4; }
.card img, .card .none { display: block; width: 100%; aspect-ratio: 1; object-fit: cover; }
.card .none { display: grid; place-items: center; text-align: center; padding: 8px; color: var(--muted);
  background: var(--window); }
.card div.words { padding: 8px 10px; overflow-wrap: break-word; }
.card .file { color: var(--muted); font-size: 12px; }
.right { color: var(--right); } .wrong { color: var(--wrong); }
pre { background: var(--window); border: 1px solid var(--border); border-radius: 8px; padding: 12px 14px;
  margin: 0 0 12px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 monospace; }
details summary { cursor: pointer; color: var(--right); margin: 8px 0; }
@media print { section, .tile { break-inside: avoid; } body { background: none; } }
"""

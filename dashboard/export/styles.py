"""The styles of a page that leaves Claimline."""

from __future__ import annotations

# What the map's style takes from Streamlit's theme on the Map page.
GROUND = """<style>
:root { color-scheme: light dark; --st-background-color: #fdfcfa; --st-secondary-background-color: #f1efe9;
  --st-text-color: #262421; --st-border-color: #c9c6be; --st-primary-color: #2166ac;
  --st-font: "Source Sans", system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --st-background-color: #16191d; --st-secondary-background-color: #22272c;
  --st-text-color: #f1efea; --st-border-color: #4b535b; --st-primary-color: #67a9cf; } }
html, body { height: auto !important; background: var(--st-background-color); color: var(--st-text-color); }
</style>"""
PAGE_STYLE = """<style>
body { box-sizing: border-box; margin: 0 auto !important; max-width: 64rem; padding: 1rem !important;
  font-family: var(--st-font); line-height: 1.4; }
a { color: inherit; } details { margin: 0.75rem 0; } summary { cursor: pointer; font-size: 0.875rem; }
.picture { display: block; width: 100%; height: auto; background: #fff; margin: 0.75rem 0; }
.folium-map { margin-top: 0.75rem; }
</style>"""

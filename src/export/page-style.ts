/** The page's looks: a column of text and a margin beside it, one below the other on a phone. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1f1d1a;--soft:#6b665e;--line:#ddd8ce;
--direct:#0b6b74;--indirect:#2f55a4;--free-indirect:#8a3d86;--indirect-free-indirect:#9a5b00;--reported:#3f6b2a;--shade:12%}
@media(prefers-color-scheme:dark){:root{--paper:#191817;--ink:#e8e4dc;--soft:#a39d92;--line:#3a3733;
--direct:#6cc9d1;--indirect:#9bb6f2;--free-indirect:#dd9fd8;--indirect-free-indirect:#e9b566;--reported:#a3cf8a;--shade:16%}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:1.125rem/1.75 "Iowan Old Style",Charter,"Bitstream Charter","Source Serif 4","Noto Serif",Georgia,"DejaVu Serif",serif;
font-kerning:normal;text-rendering:optimizeLegibility}
main{max-width:60rem;margin:0 auto;padding:clamp(1.5rem,5vw,4.5rem) clamp(1.1rem,4vw,2.5rem) 3rem}
.reading+.reading{margin-top:4rem;padding-top:4rem;border-top:1px solid var(--line)}
header{max-width:40rem;margin-bottom:2.4rem}
.byline,.key,.note,.margin,footer{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:.8125rem;line-height:1.5;color:var(--soft)}
.byline{margin:0;overflow-wrap:anywhere}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em}
a:hover,a:focus-visible{text-decoration-color:currentColor}
.key{display:flex;flex-wrap:wrap;gap:.35rem 1.3rem;margin:1.2rem 0 0;padding:0;list-style:none}
.note{margin:.9rem 0 0;padding-left:.8rem;border-left:3px solid var(--indirect-free-indirect)}
.sheet{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);column-gap:3rem}
.sheet article,.margin{display:contents}
p.text{grid-column:1;grid-row:var(--row);margin:0 0 1.15em;white-space:pre-line;overflow-wrap:anywhere;hyphens:auto;hanging-punctuation:first}
.gap{display:none}
h1,p.headline{margin:0 0 .6rem;font-size:clamp(1.6rem,1.2rem + 2vw,2.35rem);line-height:1.18;font-weight:600;letter-spacing:-.012em;text-wrap:balance;overflow-wrap:anywhere}
p.headline{margin:.2rem 0 1.1rem;hyphens:manual}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.margin ol{grid-column:2;grid-row:var(--row);margin:.3rem 0 .7rem;padding:0;list-style:none}
.margin li{margin:0 0 .7rem}
.who{color:var(--ink);font-weight:600;overflow-wrap:anywhere;hyphens:auto}
.forms{display:block}
.forms a{text-decoration:none;white-space:nowrap;margin-right:.7em}
.number{font-variant-numeric:tabular-nums;font-size:.92em;color:var(--soft)}
.word,.open{display:block}
details{margin-top:.2rem}summary{cursor:pointer}
details ul{margin:.2rem 0 .4rem;padding-left:1.1em}
mark{color:inherit;background:color-mix(in srgb,var(--form) var(--shade),transparent);
text-decoration:underline var(--style) var(--form);text-decoration-thickness:var(--thick,1.5px);text-underline-offset:.26em;text-decoration-skip-ink:none;
border-radius:.15em;padding:.06em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark mark{text-underline-offset:.42em}
mark.plain{background:none}
mark:target{outline:2px solid var(--form);outline-offset:2px}
mark[data-n]::before{content:attr(data-n);font-family:system-ui,sans-serif;font-weight:600;font-style:normal;color:var(--form);letter-spacing:.02em;padding-right:.06em}
.sample{color:var(--ink);text-decoration:underline var(--style) var(--form);text-decoration-thickness:var(--thick,1.5px);text-underline-offset:.26em;text-decoration-skip-ink:none}
.direct{--form:var(--direct);--style:solid;--thick:2px}
.indirect{--form:var(--indirect);--style:solid;--thick:1px}
.free-indirect{--form:var(--free-indirect);--style:dotted;--thick:2px}
.indirect-free-indirect{--form:var(--indirect-free-indirect);--style:dashed}
.reported{--form:var(--reported);--style:double;--thick:1px}
.indirect,.indirect-free-indirect{--shade:7%}.free-indirect,.reported{--shade:0%}
.frame{color:var(--soft)}
.said-by{font-weight:600;color:var(--ink)}
.cue{font-style:italic}
mark .frame,mark .said-by{color:inherit;font-weight:inherit}
.fact{border-bottom:1px var(--rule) var(--soft);cursor:help}
.times{--rule:dotted}.places{--rule:solid}.quantities{--rule:dashed}.events{--rule:double;border-bottom-width:3px;background:color-mix(in srgb,var(--ink) 4%,transparent)}
.key .fact{color:var(--ink)}
.turn{unicode-bidi:isolate}
.turn::before{content:attr(data-code);font:.65em/1 ui-monospace,monospace;border:1px solid var(--line);border-radius:.2em;padding:.1em .25em;margin:0 .15em}
footer{max-width:60rem;margin:0 auto;padding:0 clamp(1.1rem,4vw,2.5rem) 3rem}
@media(max-width:52rem){body{font-size:1.0625rem;line-height:1.7}
.sheet{grid-template-columns:minmax(0,1fr)}
p.text{grid-row:calc(var(--row)*2 - 1)}
.margin ol{grid-column:1;grid-row:calc(var(--row)*2);margin:-.5rem 0 1.6rem;padding-left:.85rem;border-left:2px solid var(--line)}
.margin li{margin-bottom:.35rem}
.forms{display:inline;margin-left:.5em}}
@media print{body{background:none;font-size:10.5pt}main{padding:0}.sheet{column-gap:1.5rem;grid-template-columns:minmax(0,2.6fr) minmax(0,1fr)}p.text,.margin li{break-inside:avoid}}
`;

/** The style of the live pages; `/desk.css`. */
export const DESK_STYLE = `
:root { color-scheme: light dark; --serif: Charter, 'Iowan Old Style', Georgia, serif; --paper: #fbfaf7; --card: #fff; --ink: #16181d; --quiet: #5d6470; --line: #dcd9d2; --accent: #9c2f1f; --fresh: #fff3cf; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14161a; --card: #1c1f25; --ink: #eceae5; --quiet: #9aa1ad; --line: #33373f; --accent: #f09a86; --fresh: #3b3317; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
a { color: inherit; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; z-index: 3; }
header.bar { position: sticky; top: 0; z-index: 2; background: var(--paper); border-top: 6px solid var(--ink); border-bottom: 1px solid var(--line); padding: .6rem max(1.25rem, (100% - 72rem) / 2 + 1.25rem); display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; }
header.bar h1 { font: 700 1.6rem/1.1 var(--serif); letter-spacing: -.012em; margin: 0; }
header.bar form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
label { color: var(--quiet); font-size: .875rem; }
input, select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .3rem .6rem; min-height: 2rem; max-width: 100%; }
input[type=checkbox] { min-height: 0; width: 1.1rem; height: 1.1rem; margin: 0; align-self: center; }
select { width: auto; text-overflow: ellipsis; }
#target { width: 24rem; }
.actions label { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
button { cursor: pointer; }
button:disabled { opacity: .5; cursor: default; }
.live { margin-inline-start: auto; color: var(--quiet); font-size: .875rem; display: flex; align-items: center; gap: .5rem; }
.live::before { content: ''; width: .6rem; height: .6rem; border-radius: 50%; background: #2f855a; }
.live.away::before { background: #b7791f; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
ol.cards { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0 2.25rem; }
.card { border-bottom: 1px solid var(--line); padding: 1.1rem 0; }
.card h2 { font: 700 1.25rem/1.2 var(--serif); letter-spacing: -.006em; text-wrap: balance; margin: 0; overflow-wrap: anywhere; }
.card h2 a { text-decoration: none; }
.facts { color: var(--quiet); font-size: .85rem; margin: .25rem 0 0; overflow-wrap: anywhere; }
.fresh { background: var(--fresh); }
@media (prefers-reduced-motion: no-preference) {
  .slide { animation: slide .5s ease-out; }
  .card { transition: background 1.5s; }
  @keyframes slide { from { opacity: 0; transform: translateY(-1.5rem); } }
}
.empty { color: var(--quiet); padding: 3rem 0; text-align: center; }
.more { margin: 1.25rem auto; display: block; }
.story h1 { font: 700 2rem/1.12 var(--serif); letter-spacing: -.012em; text-wrap: balance; margin: .5rem 0 0; overflow-wrap: anywhere; }
.story h2 { font-size: .95rem; border-top: 2px solid var(--ink); padding-top: .4rem; margin: 2rem 0 .5rem; }
ul.articles { list-style: none; margin: 0; padding: 0; }
ul.articles li { border-bottom: 1px solid var(--line); padding: .5rem 0; display: grid; grid-template-columns: 1.5rem minmax(6rem, 10rem) 1fr auto; gap: .25rem .75rem; align-items: baseline; }
ul.articles .outlet, ul.articles time { color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere; }
ul.articles .title { overflow-wrap: anywhere; }
.pinned { font-size: .75rem; border: 1px solid var(--accent); color: var(--accent); border-radius: 3px; padding: 0 .3rem; margin-inline-start: .4rem; }
.actions { display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem; margin: .75rem 0; }
.actions p { min-width: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0; }
.said { margin: 0; color: var(--accent); }
.actions label { max-width: 100%; }
iframe { width: 100%; height: 80vh; border: 1px solid var(--line); border-radius: 6px; background: var(--card); }
.history { font-size: .875rem; color: var(--quiet); padding-inline-start: 1.25rem; }
@media (max-width: 40rem) {
  ul.articles li { grid-template-columns: 1.5rem 1fr; }
  ul.articles li > * { grid-column: 2; }
  ul.articles li > input { grid-column: 1; grid-row: 1; }
}
`;

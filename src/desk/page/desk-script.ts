/**
 * The script of the live pages, `/desk.js`. It reads the same API as every client, follows `/events`, and inserts texts
 * only as text.
 */
export const DESK_SCRIPT = String.raw`'use strict';
const $ = (selector) => document.querySelector(selector);
const get = async (path) => {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  if (answer.status === 401) location.assign('/login');
  if (!answer.ok) throw new Error((await answer.json()).detail);
  return answer.json();
};
const post = async (path, body) => {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.detail);
  return result;
};
/* Characters that reorder text could fake a headline. */
const clean = (text) => String(text ?? '').replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, ' ');
const make = (name, props, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (key === 'class') element.className = value; else if (key in element) element[key] = value; else element.setAttribute(key, value);
  }
  element.append(...children.map((child) => (typeof child === 'string' ? clean(child) : child)));
  return element;
};
const count = (n, one, many = one + 's') => n + ' ' + (n === 1 ? one : many);
const some = (names, most) => names.slice(0, most).map(clean).join(', ') + (names.length > most ? ' and ' + (names.length - most) + ' more' : '');
const when = (time) => (time === null ? '' : new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }) + ' UTC');
const live = (isLive) => {
  const mark = $('.live');
  mark.classList.toggle('away', !isLive);
  mark.textContent = isLive ? 'live' : 'reconnecting';
};
/* Follows the events, and passes on those of one moment together. */
const follow = (after, onEvents) => {
  let waiting = [];
  let timer;
  const source = new EventSource('/events?after=' + after);
  const take = (message) => {
    waiting.push(JSON.parse(message.data));
    timer ??= setTimeout(() => {
      timer = undefined;
      const events = waiting;
      waiting = [];
      onEvents(events);
    }, 200);
  };
  for (const type of ['opened', 'joined', 'moved', 'split', 'merged', 'removed', 'expired']) source.addEventListener(type, take);
  source.addEventListener('reset', () => location.reload());
  source.addEventListener('open', () => live(true));
  source.addEventListener('error', () => live(false));
};

const factsOf = ({ size, outlets, independentSources, languages, span, state }) => [
  count(size, 'article'),
  outlets.length > 0 ? some(outlets, 5) : '',
  size > 1 ? count(independentSources, 'independent source') : '',
  languages.join(', '),
  when(span.to),
  state === 'closed' ? 'closed' : '',
].filter(Boolean).join(' · ');

const front = async () => {
  const list = $('.cards');
  const form = $('form');
  const params = new URLSearchParams(location.search);
  for (const field of form.elements) if (field.name && params.has(field.name)) field.value = params.get(field.name);
  const filter = () => {
    const asked = new URLSearchParams();
    for (const field of form.elements) if (field.name && field.value) asked.set(field.name, field.value);
    return asked;
  };
  const fill = (card, story, isFresh) => {
    card.replaceChildren(
      make('h2', { dir: 'auto' }, make('a', { href: '/story/' + encodeURIComponent(story.id) }, story.title || 'Without a headline')),
      make('p', { class: 'facts', dir: 'auto' }, factsOf(story)),
      make('p', { class: 'facts', dir: 'auto' }, some(story.keywords, 8)),
    );
    card.dataset.updated = story.updated;
    if (!isFresh) return;
    card.classList.add('fresh');
    setTimeout(() => card.classList.remove('fresh'), 2500);
  };
  const cardOf = (id) => document.getElementById('story-' + id);
  const put = (story, where) => {
    const card = make('li', { class: 'card', id: 'story-' + story.id });
    fill(card, story, where === 'top');
    if (where === 'top') {
      card.classList.add('slide');
      list.prepend(card);
    } else list.append(card);
    $('.empty').hidden = true;
  };
  let next = null;
  const page = async (cursor) => {
    const asked = filter();
    if (cursor) asked.set('cursor', cursor);
    const found = await get('/stories?' + asked);
    for (const story of found.stories) if (!cardOf(story.id)) put(story, 'bottom');
    next = found.next;
    $('.more').hidden = next === null;
    $('.empty').hidden = list.children.length > 0;
  };
  $('.more').addEventListener('click', () => page(next));
  form.addEventListener('change', () => {
    history.replaceState(null, '', '/?' + filter());
    list.replaceChildren();
    page();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  /* Note the last event before reading the stories, so that nothing falls between the two. */
  const { last } = await get('/health');
  await page();
  const seen = $('.seen');
  follow(last, async (events) => {
    for (const event of events) {
      if (event.type === 'merged' || event.type === 'expired') cardOf(event.type === 'merged' ? event.from : event.story)?.remove();
    }
    const touched = new Set(events.flatMap(({ story, from }) => (from ? [story, from] : [story])));
    /* Matching stories that changed are among the latest; the others no longer match the filter. */
    const asked = filter();
    asked.set('limit', 200);
    const { stories } = await get('/stories?' + asked);
    const found = new Map(stories.map((story) => [story.id, story]));
    let added = 0;
    for (const id of [...touched].reverse()) {
      const story = found.get(id);
      const card = cardOf(id);
      if (story && card && card.dataset.updated !== String(story.updated)) fill(card, story, true);
      else if (story && !card) {
        put(story, 'top');
        added++;
      } else if (!story && card) card.remove();
    }
    $('.empty').hidden = list.children.length > 0;
    if (added > 0) seen.textContent = count(added, 'new story', 'new stories');
  });
};

const storyPage = async () => {
  const id = $('main').dataset.story;
  const path = '/stories/' + encodeURIComponent(id);
  const said = $('.said');
  const name = $('#by');
  name.value = localStorage.getItem('by') ?? '';
  name.addEventListener('change', () => localStorage.setItem('by', name.value));
  const chosen = () => [...document.querySelectorAll('ul.articles input:checked')].map((box) => box.value);
  const names = new Map();
  const called = (article) => names.get(article) ?? article;
  const words = {
    opened: (event) => 'opened with ' + called(event.article),
    joined: (event) => called(event.article) + ' joined',
    moved: (event) => called(event.article) + ' moved here from ' + event.from,
    split: (event) => 'split from ' + event.from + ': ' + some(event.articles.map(called), 5),
    merged: (event) => event.from + ' merged into this',
    removed: (event) => called(event.article) + ' was withdrawn',
    expired: () => 'closed',
  };
  const enable = () => {
    const n = chosen().length;
    $('#split').disabled = n === 0;
    $('#move').disabled = n === 0 || !$('#target').value;
    $('#release').disabled = n === 0;
    $('#merge').disabled = !$('#target').value;
  };
  const show = async () => {
    const story = await get(path);
    if (story.id !== id) return location.assign('/story/' + encodeURIComponent(story.id));
    $('h1').textContent = clean(story.title) || 'Without a headline';
    document.title = $('h1').textContent;
    $('.facts').textContent = factsOf(story);
    for (const { id, outlet, title } of story.articles) names.set(id, (outlet ? outlet + ': ' : '') + '“' + (title ?? id) + '”');
    const kept = new Set(chosen());
    const timeOf = ({ publishedAt }) => Date.parse(publishedAt ?? '') || Infinity;
    const inOrder = [...story.articles].sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
    $('ul.articles').replaceChildren(...inOrder.map((article) => make('li', {},
      make('input', { type: 'checkbox', value: article.id, checked: kept.has(article.id), 'aria-label': clean(article.title ?? article.id) }),
      make('span', { class: 'outlet', dir: 'auto' }, article.outlet ?? ''),
      make('span', { class: 'title', dir: 'auto' }, article.title ?? article.id, ...(article.pinned ? [make('span', { class: 'pinned' }, 'pinned')] : [])),
      make('time', {}, when(article.publishedAt)),
    )));
    const { stories } = await get('/stories?state=open&limit=100');
    const target = $('#target').value;
    $('#target').replaceChildren(make('option', { value: '' }, 'none'), ...stories.filter((other) => other.id !== id).map((other) =>
      make('option', { value: other.id, selected: other.id === target }, other.title.slice(0, 80) + ' (' + other.size + ')')));
    $('.history').replaceChildren(...story.history.map((event) => make('li', { dir: 'auto' },
      words[event.type](event) + (event.by ? ', by ' + event.by : '') + (event.at ? ', ' + when(event.at) : ''))));
    enable();
  };
  const decide = (decisions) => async () => {
    said.textContent = 'working';
    try {
      for (const decision of decisions()) {
        const { id: made } = await post('/decisions', { ...decision, by: name.value || 'unnamed' });
        let outcome = null;
        for (let look = 0; look < 50 && outcome === null; look++) {
          outcome = (await get('/decisions/' + made)).outcome;
          if (outcome === null) await new Promise((resolve) => setTimeout(resolve, 100));
        }
        if (outcome !== 'done') throw new Error(outcome ?? 'no writer has worked it off yet');
      }
      said.textContent = 'done';
      for (const box of document.querySelectorAll('ul.articles input:checked')) box.checked = false;
      await show();
    } catch (error) {
      said.textContent = error.message;
    }
  };
  $('ul.articles').addEventListener('change', enable);
  $('#target').addEventListener('change', enable);
  $('#split').addEventListener('click', decide(() => [{ kind: 'split', story: id, articles: chosen() }]));
  $('#move').addEventListener('click', decide(() => chosen().map((article) => ({ kind: 'pin', article, story: $('#target').value }))));
  $('#release').addEventListener('click', decide(() => chosen().map((article) => ({ kind: 'release', article }))));
  $('#merge').addEventListener('click', decide(() => [{ kind: 'merge', into: id, from: $('#target').value }]));
  const { last } = await get('/health');
  await show();
  follow(last, async (events) => {
    if (!events.some(({ story, from }) => story === id || from === id)) return;
    await show();
    $('iframe').contentWindow.location.reload();
  });
};
(document.querySelector('[data-story]') ? storyPage : front)().catch((error) => {
  live(false);
  $('.said').textContent = error.message;
});
`;

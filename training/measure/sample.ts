/** Whole articles with all that was read in them, to be judged by somebody who reads. */
import type { Actor, Reading, Span } from '../../src/reading/reading.ts';
import { seededRandom } from './bootstrap.ts';

/** So many articles, the same for the same seed, in an order that the seed gives. */
export function drawArticles<T>(articles: readonly T[], count: number, seed: number): T[] {
  const random = seededRandom(seed);
  return articles
    .map((article) => ({ article, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ article }) => article);
}

/** A reading as plain text, a line for each thing that was read; spans are shown as their words with their place. */
export function renderReading(name: string, reading: Reading): string {
  const { article, statements, actors, times, places, quantities, events } = reading;
  const { text } = article;
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const many = (spans: readonly Span[]): string => spans.map(words).join(' … ');
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const who = (ids: readonly string[]): string => ids.map((id) => `${names.get(id)} (${id})`).join(' + ');
  const roleOf = ({ roles }: Actor): string =>
    roles.map(({ role, of }) => (of === null ? role : `${role} von ${names.get(of)}`)).join(', ');
  const sections: [string, string[]][] = [
    [
      'ACTORS: id, name, kind, country, roles: mentions',
      actors.map(
        (actor) =>
          `${actor.id} ${actor.name} | ${actor.kind} | ${actor.country ?? '–'} | ${roleOf(actor)}: ${actor.mentions
            .map((span) => `${words(span)}@${span.start}`)
            .join('; ')}`,
      ),
    ],
    [
      'STATEMENTS: id, form, act: content | speaker | chain, origin last | about | said, due',
      statements.map(({ id, form, act, content, speaker, sources, about, said, due }) =>
        [
          `${id} ${form} ${act}: ${many(content)}`,
          speaker === null ? 'nobody' : `${many(speaker.spans)} = ${who(speaker.actors)}`,
          sources.map(({ actors: link, relation }) => `${relation} ${who(link)}`).join(' > ') || 'no source',
          `about ${who(about)}`,
          [said, due].map((time) => (time === null ? '–' : words(times[time]))).join(', '),
        ].join(' | '),
      ),
    ],
    [
      'TIMES: words, type, value, mod, from, to',
      times.map((time) =>
        [`${words(time)}@${time.start}`, time.type, time.value, time.mod, time.begin, time.endTime].join(
          ' | ',
        ),
      ),
    ],
    [
      'PLACES: words, name, country, latitude, longitude',
      places.map((place) =>
        [`${words(place)}@${place.start}`, place.name, place.country, place.latitude, place.longitude].join(
          ' | ',
        ),
      ),
    ],
    [
      'QUANTITIES: words, value, max, unit, qualifier',
      quantities.map((one) =>
        [`${words(one)}@${one.start}`, one.value, one.max, one.unit, one.qualifier].join(' | '),
      ),
    ],
    [
      'EVENTS: id, type, status: words | actors | recipients | places | time | quantities | statement',
      events.map((event) =>
        [
          `${event.id} ${event.type} ${event.status}: ${many(event.spans)}`,
          who(event.actors),
          who(event.recipients),
          event.places.map((place) => places[place].name).join(', '),
          event.time === null ? '–' : words(times[event.time]),
          event.quantities.map((one) => words(quantities[one])).join(', '),
          event.statement ?? 'the article',
        ].join(' | '),
      ),
    ],
  ];
  return [
    `===== ${name}, published ${article.published}`,
    text,
    ...sections.map(([title, lines]) => `--- ${title}\n${lines.join('\n')}`),
  ].join('\n\n');
}

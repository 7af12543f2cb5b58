import offices from './offices.json' with { type: 'json' };

const groups = new Map<string, readonly string[]>();
for (const line of offices) {
  const words = line.split(' ');
  for (const word of words) groups.set(word, [...(groups.get(word) ?? []), ...words]);
}

/** Other words for whoever holds the same office: Regierungschef for Ministerpräsident. In lower case, as asked. */
export const sameOffices = (role: string): readonly string[] => groups.get(role) ?? [];

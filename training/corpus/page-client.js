// Shows what the text in the editor means while it is being corrected, and saves it.
const source = document.getElementById('source');
const preview = document.getElementById('preview');
const problems = document.getElementById('problems');
const state = document.getElementById('state');
const id = location.pathname.split('/').pop();
let saved = source.value;

function goToLine(line) {
  const lines = source.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  source.focus();
  source.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
}

function show({ html, problems: found }) {
  preview.srcdoc = html;
  problems.replaceChildren(
    ...found.map(({ line, message }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `Zeile ${line}: ${message}`;
      button.addEventListener('click', () => goToLine(line));
      item.append(button);
      return item;
    }),
  );
}

async function send(method, place) {
  const words = source.value;
  const response = await fetch(`/${place}/${id}`, { method, body: words });
  if (!response.ok) {
    state.textContent = await response.text();
    return;
  }
  show(await response.json());
  if (method === 'PUT') saved = words;
  state.textContent = source.value === saved ? 'gespeichert (saved)' : 'geändert (changed)';
}

let waiting;
source.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => send('POST', 'preview'), 250);
});
document.getElementById('save').addEventListener('click', () => send('PUT', 'article'));
addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    send('PUT', 'article');
  }
});
addEventListener('beforeunload', (event) => {
  if (source.value !== saved) event.preventDefault();
});
send('POST', 'preview');

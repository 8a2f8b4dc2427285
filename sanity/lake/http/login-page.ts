/** The page on which somebody chooses whom to work as. */

import type { Person } from '../access/people.ts'
import type { RoleName } from '../access/roles.ts'

const words: Record<RoleName, { en: [string, string]; es: [string, string] }> = {
  administrator: {
    en: ['Administrator', 'May do everything.'],
    es: ['Administración', 'Puede hacerlo todo.'],
  },
  editor: {
    en: ['Editor', 'Writes, publishes and deletes.'],
    es: ['Edición', 'Escribe, publica y borra.'],
  },
  translator: {
    en: [
      'Translator',
      'Reads everything, writes drafts and pairs translations. Publishing and deleting are left to an editor.',
    ],
    es: [
      'Traducción',
      'Lo lee todo, escribe borradores y empareja traducciones. Publicar y borrar quedan para edición.',
    ],
  },
  viewer: {
    en: ['Viewer', 'Reads everything and changes nothing.'],
    es: ['Lectura', 'Lo lee todo y no cambia nada.'],
  },
}

const texts = {
  en: {
    title: 'Who is working?',
    explanation:
      'This Studio runs on your computer and needs no account. Choose a role to try it; you can log out and come back as somebody else.',
  },
  es: {
    title: '¿Quién trabaja?',
    explanation:
      'Este Studio funciona en tu ordenador y no necesita cuenta. Elige un papel para probarlo; puedes cerrar la sesión y volver como otra persona.',
  },
}

/** The page in the reader's language; whoever is chosen is sent back to `origin`. */
export function loginPage(people: readonly Person[], origin: string, language: 'en' | 'es'): string {
  const { title, explanation } = texts[language]
  const choices = people.map((person) => {
    const [role, description] = words[person.role][language]
    return `<li><button name="person" value="${escape(person.id)}"><strong>${escape(person.name)}</strong> <span>${escape(role)}</span><small>${escape(description)}</small></button></li>`
  })
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>
body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 12vh auto; padding: 0 1rem; color-scheme: light dark }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem }
ul { list-style: none; margin: 2rem 0 0; padding: 0; display: grid; gap: .75rem }
button { font: inherit; color: inherit; text-align: start; width: 100%; padding: .875rem 1rem; cursor: pointer; background: Canvas; border: 1px solid GrayText; border-radius: .5rem }
button:hover, button:focus-visible { outline: 3px solid Highlight; outline-offset: 1px }
button span { float: inline-end }
small { display: block; font-size: .9375rem }
</style>
<main>
<h1>${escape(title)}</h1>
<p>${escape(explanation)}</p>
<form method="post">
<input type="hidden" name="origin" value="${escape(origin)}">
<ul>
${choices.join('\n')}
</ul>
</form>
</main>
</html>
`
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

/** The Studio's own words in Spanish. The English is the key, as it stands in the schema and the desk. */

const spanish: Record<string, string> = {
  Newsroom: 'Redacción',
  Articles: 'Artículos',
  Drafts: 'Borradores',
  Authors: 'Autores',
  Topics: 'Temas',
  Pages: 'Páginas',
  'Pairs of translations': 'Parejas de traducciones',
  Redirects: 'Redirecciones',
  'Site settings': 'Ajustes del sitio',
}

/** An English text in the Studio's language; the English itself where there is no other. */
export function translated(english: string, locale: string): string {
  return locale.startsWith('es') ? (spanish[english] ?? english) : english
}

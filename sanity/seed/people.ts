/** Who writes the demo newspaper. None of them exists. */

export type Person = { name: string; kind: 'person' | 'organisation'; biography: { en: string; es: string } }

export const people = {
  'lucia-fernandez': {
    name: 'Lucía Fernández Ortega',
    kind: 'person',
    biography: {
      en: 'Lucía Fernández Ortega writes about courts and the people who pass through them. She studied law, worked for four years in a public defender’s office and left it with the habit of reading judgments to the last page. She lives in Valencia.',
      es: 'Lucía Fernández Ortega escribe sobre los tribunales y sobre la gente que pasa por ellos. Estudió Derecho, trabajó cuatro años en el turno de oficio y de allí se llevó la costumbre de leer las sentencias hasta la última página. Vive en Valencia.',
    },
  },
  'samuel-okafor': {
    name: 'Samuel Okafor',
    kind: 'person',
    biography: {
      en: 'Samuel Okafor covers refugees and borders, mostly from waiting rooms. Before turning to journalism he taught geography in Leeds, and he still begins every story by drawing a map.',
      es: 'Samuel Okafor cubre asilo y fronteras, casi siempre desde una sala de espera. Antes de dedicarse al periodismo fue profesor de geografía en Leeds, y todavía empieza cada reportaje dibujando un mapa.',
    },
  },
  'ines-iriarte': {
    name: 'Inés Iriarte',
    kind: 'person',
    biography: {
      en: 'Inés Iriarte writes about press freedom and elections, and translates between English and Spanish. She holds that a translation is finished only when it has been read aloud. She grew up in Pamplona and works in Madrid.',
      es: 'Inés Iriarte escribe sobre libertad de prensa y elecciones, y traduce entre el inglés y el español. Sostiene que una traducción no está terminada hasta que se ha leído en voz alta. Creció en Pamplona y trabaja en Madrid.',
    },
  },
  'hannah-lindqvist': {
    name: 'Hannah Lindqvist',
    kind: 'person',
    biography: {
      en: 'Hannah Lindqvist reports on climate and health, and on the places where the two meet. She trained as a nurse in Gothenburg and spent six summers on night shifts before she wrote her first article.',
      es: 'Hannah Lindqvist informa sobre clima y salud, y sobre los lugares donde se cruzan. Se formó como enfermera en Gotemburgo y pasó seis veranos en turnos de noche antes de escribir su primer artículo.',
    },
  },
  'mateo-quispe': {
    name: 'Mateo Quispe',
    kind: 'person',
    biography: {
      en: 'Mateo Quispe writes about technology, land and language from La Paz. He programmed voting systems for a while and has distrusted his own code ever since. He speaks Aymara with his grandmother and Spanish with everybody else.',
      es: 'Mateo Quispe escribe desde La Paz sobre tecnología, tierra y lengua. Programó sistemas de votación durante un tiempo y desde entonces desconfía de su propio código. Habla aimara con su abuela y castellano con todos los demás.',
    },
  },
  'observatorio-faro': {
    name: 'Observatorio Faro',
    kind: 'organisation',
    biography: {
      en: 'Observatorio Faro is a small research group that reads laws, rulings and official statistics and explains what they say. It signs its work together: several people write each text, and one who did not write it checks every figure.',
      es: 'Observatorio Faro es un pequeño grupo de investigación que lee leyes, sentencias y estadísticas oficiales y explica lo que dicen. Firma en común: cada texto lo escriben varias personas, y otra que no lo ha escrito comprueba todas las cifras.',
    },
  },
} as const satisfies Record<string, Person>

export type PersonKey = keyof typeof people

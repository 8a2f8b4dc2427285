/** The topics of the demo newspaper. */

type Words = { title: string; slug: string; description: string }

export const subjects = {
  'human-rights': {
    en: {
      title: 'Human rights',
      slug: 'human-rights',
      description: 'What states have promised to everyone, and what a person can do when the promise is not kept.',
    },
    es: {
      title: 'Derechos humanos',
      slug: 'derechos-humanos',
      description: 'Lo que los Estados han prometido a todas las personas, y qué se puede hacer cuando no cumplen.',
    },
  },
  refugees: {
    en: {
      title: 'Refugees',
      slug: 'refugees',
      description: 'People who had to leave: the papers, the interviews, the borders and the waiting.',
    },
    es: {
      title: 'Personas refugiadas',
      slug: 'personas-refugiadas',
      description: 'Quienes tuvieron que marcharse: los papeles, las entrevistas, las fronteras y la espera.',
    },
  },
  'press-freedom': {
    en: {
      title: 'Press freedom',
      slug: 'press-freedom',
      description: 'Who may ask, who must answer, and what protects those who publish what they found.',
    },
    es: {
      title: 'Libertad de prensa',
      slug: 'libertad-de-prensa',
      description: 'Quién puede preguntar, quién tiene que responder y qué protege a quien publica lo que averigua.',
    },
  },
  climate: {
    en: {
      title: 'Climate',
      slug: 'climate',
      description: 'A warmer world as people live it: at work, at home, in court and at the negotiating table.',
    },
    es: {
      title: 'Clima',
      slug: 'clima',
      description: 'Un mundo más cálido tal como se vive: en el trabajo, en casa, en los tribunales y en las cumbres.',
    },
  },
  health: {
    en: {
      title: 'Health',
      slug: 'health',
      description: 'Medicines, water, clinics, and the distance between a right on paper and a doctor in the room.',
    },
    es: {
      title: 'Salud',
      slug: 'salud',
      description: 'Medicinas, agua, centros de salud y la distancia que va de un derecho escrito a una consulta.',
    },
  },
  courts: {
    en: {
      title: 'Courts',
      slug: 'courts',
      description: 'How judges decide, who gets to be heard and in which language.',
    },
    es: {
      title: 'Tribunales',
      slug: 'tribunales',
      description: 'Cómo deciden los jueces, quién consigue que lo escuchen y en qué lengua.',
    },
  },
  elections: {
    en: {
      title: 'Elections',
      slug: 'elections',
      description: 'From the queue at the polling station to the last sheet of the count.',
    },
    es: {
      title: 'Elecciones',
      slug: 'elecciones',
      description: 'De la cola del colegio electoral a la última hoja del recuento.',
    },
  },
  'digital-rights': {
    en: {
      title: 'Digital rights',
      slug: 'digital-rights',
      description: 'Cameras that recognise faces, networks that go dark, and the rules that do or do not reach them.',
    },
    es: {
      title: 'Derechos digitales',
      slug: 'derechos-digitales',
      description: 'Cámaras que reconocen caras, redes que se apagan y normas que llegan, o no, hasta ellas.',
    },
  },
} as const satisfies Record<string, Record<'en' | 'es', Words>>

export type SubjectKey = keyof typeof subjects

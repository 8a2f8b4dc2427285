/** The Studio's own words in Spanish, by their English: of the schema, the desk and every tool but those for translations. */
export const spanish: Record<string, string> = {
  // The tools
  Structure: 'Estructura',
  Preview: 'Vista previa',

  // Roles
  'Your role lets you look here. To have something done, ask an editor.':
    'Tu función te permite mirar aquí. Si hay algo que hacer, pídeselo a un editor.',
  'Your role lets you write drafts. To create, join or separate language versions, ask an editor.':
    'Tu función te permite escribir borradores. Para crear, unir o separar versiones en otro idioma, pídeselo a un editor.',

  // The desk
  Newsroom: 'Redacción',
  Articles: 'Artículos',
  Drafts: 'Borradores',
  Scheduled: 'Programado',
  Pages: 'Páginas',
  'Pairs of translations': 'Parejas de traducciones',
  Redirects: 'Redirecciones',
  'Site settings': 'Ajustes del sitio',

  // What there is
  Article: 'Artículo',
  Author: 'Autor',
  Topic: 'Tema',
  Page: 'Página',
  Redirect: 'Redirección',
  Picture: 'Imagen',
  'Card for something elsewhere': 'Tarjeta de algo que está en otro sitio',
  Correction: 'Corrección',
  'Search and sharing': 'Buscadores y redes',
  'Translated from': 'Traducido de',
  Text: 'Texto',

  // Tables
  Table: 'Tabla',
  'Rows and columns': 'Filas y columnas',
  Row: 'Fila',
  Cells: 'Celdas',
  'The first row says what stands below': 'La primera fila dice qué hay debajo',
  'The first column says what stands beside it': 'La primera columna dice qué hay al lado',
  'What the table shows, for those who see it and those who hear it.':
    'Qué muestra la tabla, para quien la ve y para quien la escucha.',
  'Row {row}, column {column}': 'Fila {row}, columna {column}',
  'Remove row {row}': 'Quitar la fila {row}',
  'Remove column {column}': 'Quitar la columna {column}',
  'Add a row': 'Añadir una fila',
  'Add a column': 'Añadir una columna',

  // Groups of fields
  'People and topics': 'Personas y temas',
  'Dates and corrections': 'Fechas y correcciones',
  Translation: 'Traducción',
  'Address and sharing': 'Dirección y redes',

  // Articles and pages
  Language: 'Idioma',
  'Set when the document is created. A translation is a document of its own.':
    'Se fija al crear el documento. Una traducción es un documento aparte.',
  Title: 'Título',
  Address: 'Dirección',
  'The last part of the article’s address, in its own language.':
    'La última parte de la dirección del artículo, en su propio idioma.',
  'The last part of the page’s address, in its own language.':
    'La última parte de la dirección de la página, en su propio idioma.',
  Excerpt: 'Entradilla',
  'One or two sentences that say why to read on. Shown in listings and when the article is shared.':
    'Una o dos frases que digan por qué seguir leyendo. Se ve en los listados y al compartir el artículo.',
  'One sentence, shown by search engines and when the page is shared.':
    'Una frase, que muestran los buscadores y se ve al compartir la página.',
  'Lead picture': 'Imagen principal',
  Authors: 'Autores',
  'In the order of the byline.': 'En el orden de la firma.',
  'Byline in free words': 'Firma libre',
  'Only when those who wrote it are not among the authors.':
    'Solo cuando quienes lo escribieron no están entre los autores.',
  Translators: 'Traductores',
  'Credited apart from the authors.': 'Se citan aparte de los autores.',
  Credit: 'Crédito',
  'Also credited': 'Otros créditos',
  'Photographers, researchers, editors: whoever worked on it besides those who wrote it.':
    'Fotógrafos, documentalistas, editores: quienes han trabajado en él además de quienes lo escribieron.',
  'What they did': 'Qué hicieron',
  Who: 'Quién',
  'Reported too': 'También informó',
  Research: 'Documentación',
  Data: 'Datos',
  Photography: 'Fotografía',
  Illustration: 'Ilustración',
  Editing: 'Edición',
  Topics: 'Temas',
  Published: 'Publicado',
  'The date readers see. It puts the article in its place in the listings.':
    'La fecha que ven los lectores. Decide el lugar del artículo en los listados.',
  Updated: 'Actualizado',
  'Only when readers should know that there is something new in it.':
    'Solo cuando conviene que los lectores sepan que hay algo nuevo.',
  Corrections: 'Correcciones',
  'Dated and public, at the end of the article.': 'Con fecha y a la vista de todos, al final del artículo.',
  'Empty when this is the original.': 'Vacío cuando este es el original.',
  'Former addresses': 'Direcciones antiguas',
  'Former address': 'Dirección antigua',
  'Readers who come by one of these are led here. One that was public is added by itself.':
    'A quien llega por una de ellas se le lleva aquí. Las que han sido públicas se añaden solas.',
  'Newest first': 'Primero lo más reciente',

  // Inside a text
  'Link to another site': 'Enlace a otro sitio',
  'Link within this site': 'Enlace dentro de este sitio',
  'Leads to': 'Lleva a',
  'Only what is in the language of this text is offered.': 'Solo se ofrece lo que está en el idioma de este texto.',
  'In another language': 'En otro idioma',
  'Which language': 'Qué idioma',
  'Its short code, such as es, fr, ar or pt-BR. Screen readers then pronounce the passage rightly.':
    'Su código, como es, fr, ar o pt-BR. Así los lectores de pantalla pronuncian bien el pasaje.',
  'A video, a document, a map. Readers see a card and go there if they choose to.':
    'Un vídeo, un documento, un mapa. Los lectores ven una tarjeta y van allí si quieren.',

  Footnote: 'Nota al pie',
  Note: 'Nota',
  'A source, or an aside that would hold up the sentence. It is numbered by itself.':
    'Una fuente, o un inciso que frenaría la frase. Se numera sola.',
  Gallery: 'Galería',
  'Shown under the pictures, for all of them.': 'Se ve debajo de las imágenes y vale para todas.',
  'Pull quote': 'Destacado',
  Words: 'Palabras',
  'Who says so': 'Quién lo dice',

  // Pictures
  Pictures: 'Imágenes',
  Warning: 'Advertencia',
  'Only when seeing it may distress: say what it shows, without the details. It stays covered until a reader asks for it, and is shown nowhere but in the text.':
    'Solo cuando verla puede herir: di qué muestra, sin detalles. Queda tapada hasta que el lector pide verla y no se ve en ningún otro sitio que en el texto.',
  Description: 'Descripción',
  'What the picture shows, for people who cannot see it, in the language of the text around it.':
    'Lo que muestra la imagen, para quien no puede verla, en el idioma del texto que la rodea.',
  Caption: 'Pie',
  'Shown under the picture.': 'Se ve debajo de la imagen.',
  'Who made it, and the licence if it has one.': 'Quién la hizo y, si la tiene, con qué licencia.',

  // Corrections
  When: 'Cuándo',
  Kind: 'Tipo',
  'A correction mends an error, a clarification makes clear, an update adds what happened since.':
    'Una corrección enmienda un error, una aclaración evita un malentendido y una actualización añade lo ocurrido después.',
  Clarification: 'Aclaración',
  Update: 'Actualización',
  'What readers are told': 'Lo que se cuenta a los lectores',
  'What was wrong and what is right, in the language of the article.':
    'Qué estaba mal y qué es lo correcto, en el idioma del artículo.',
  'Concerns this language alone': 'Atañe solo a este idioma',
  'The other language versions owe no such note.': 'A las versiones en otros idiomas no les hace falta esta nota.',

  // Translations
  Original: 'Original',
  'Revision of the original': 'Revisión del original',
  'Set by the newsroom’s tools.': 'La ponen las herramientas de la redacción.',
  'Fingerprint of its text': 'Huella de su texto',
  'Imported from': 'Importado de',
  'Address in the old system': 'Dirección en el sistema anterior',
  'Fingerprint of what was imported': 'Huella de lo que se importó',
  'Set by the newsroom’s tools. It changes when the words do, and only then.':
    'La ponen las herramientas de la redacción. Cambia cuando cambian las palabras, y solo entonces.',
  'Fingerprint of a minor change': 'Huella de un cambio menor',
  'Set when an editor says that a change of the original asks for no new translation.':
    'Se pone cuando un editor dice que un cambio del original no exige traducir de nuevo.',
  'How it was made': 'Cómo se hizo',
  'By a translator': 'La hizo un traductor',
  'By the author': 'La hizo el autor',
  'By machine, then checked by a person': 'Automática y revisada por una persona',
  'By machine, not yet checked': 'Automática y sin revisar',

  // Search engines
  'Title for search engines': 'Título para buscadores',
  'Only when the headline does not work out of context.': 'Solo cuando el titular no se entiende fuera de contexto.',
  'Description for search engines': 'Descripción para buscadores',
  'Only when the excerpt does not work out of context.': 'Solo cuando la entradilla no se entiende fuera de contexto.',

  // Authors and topics
  Name: 'Nombre',
  'The last part of the author’s address, the same in every language.':
    'La última parte de la dirección del autor, la misma en todos los idiomas.',
  Person: 'Persona',
  Organisation: 'Organización',
  Portrait: 'Retrato',
  'Its description is read in every language: the name is enough.':
    'Su descripción se lee en todos los idiomas: basta el nombre.',
  Biography: 'Biografía',
  'Two or three sentences in each language.': 'Dos o tres frases en cada idioma.',
  Elsewhere: 'En otros sitios',
  'Their own site, profiles.': 'Su propio sitio, sus perfiles.',
  Link: 'Enlace',
  'The last part of the topic’s address, in each language’s own words.':
    'La última parte de la dirección del tema, con las palabras de cada idioma.',
  'One or two sentences at the head of the topic’s page.': 'Una o dos frases al comienzo de la página del tema.',

  // The site
  'Name of the site': 'Nombre del sitio',
  Tagline: 'Lema',
  'A few words under the name.': 'Unas palabras debajo del nombre.',
  'One or two sentences for search engines, shared links and feeds.':
    'Una o dos frases para buscadores, enlaces compartidos y canales de noticias.',
  'Time zone of the newsroom': 'Zona horaria de la redacción',
  'Such as Europe/Madrid. Every date on the site is in it.':
    'Por ejemplo, Europe/Madrid. Todas las fechas del sitio se dan en ella.',
  'Accounts elsewhere': 'Cuentas en otros sitios',
  Account: 'Cuenta',
  Where: 'Dónde',
  'Who publishes it': 'Quién lo publica',
  'In the foot of every page': 'En el pie de todas las páginas',
  'Readers find a link to it below everything they read. Few pages should be there.':
    'Los lectores encuentran un enlace a ella debajo de todo lo que leen. Conviene que allí haya pocas.',
  'For search engines and the foot of the page.': 'Para los buscadores y el pie de página.',
  'Legal name': 'Nombre legal',
  'Corrections policy': 'Política de correcciones',
  'Ethics policy': 'Código ético',
  'The page that says it, in any language. Search engines are told of it.':
    'La página que la explica, en cualquier idioma. Se comunica a los buscadores.',
  'Postal address': 'Dirección postal',
  'E-mail': 'Correo electrónico',
  'Non-governmental organisation': 'Organización no gubernamental',
  'News organisation': 'Medio de comunicación',

  // Redirects
  'Old address': 'Dirección antigua',
  'The part after the site’s name, such as /2019/05/old-title.':
    'Lo que va detrás del nombre del sitio, como /2019/05/titulo-antiguo.',
  'Something published on this site.': 'Algo publicado en este sitio.',
  'or to this address': 'o a esta dirección',
  'A path of this site, or a whole address elsewhere.': 'Una ruta de este sitio o la dirección completa de otro.',
  'For good': 'Para siempre',
  'Browsers and search engines remember a redirect that is for good.':
    'Los navegadores y los buscadores recuerdan una redirección que es para siempre.',

  // Publishing on schedule
  'Schedule…': 'Programar…',
  'Change the schedule…': 'Cambiar la programación…',
  'There are errors to mend first.': 'Antes hay que corregir los errores.',
  'Only those who may publish can schedule.': 'Solo puede programar quien puede publicar.',
  'When is it to be published?': '¿Cuándo se publica?',
  Day: 'Día',
  Time: 'Hora',
  'On the newsroom’s clock: {clock}.': 'En el reloj de la redacción: {clock}.',
  'Together with': 'Junto con',
  'it has errors to mend first': 'antes hay que corregir sus errores',
  'Readers have not seen it yet: this moment becomes its date.':
    'Los lectores aún no lo han visto: ese momento será su fecha.',
  Schedule: 'Programar',
  'Publish on {moment}': 'Publicar el {moment}',
  'There is no such moment. Give a day and a time.': 'No hay tal momento. Indica día y hora.',
  'That moment has passed.': 'Ese momento ya ha pasado.',
  'The site does not answer just now. It publishes what is due as soon as it is back.':
    'El sitio no responde en este momento. Publicará lo pendiente en cuanto vuelva.',
  'The site cannot publish anything on schedule. Tell whoever runs it: {reason}.':
    'El sitio no puede publicar nada programado. Avisa a quien lo administra: {reason}.',
  'Cancel the schedule': 'Cancelar la programación',
  'Keep it': 'Mantenerla',
  'Neither language will be published on {moment}.': 'No se publicará ninguno de los dos idiomas el {moment}.',
  'It will not be published on {moment}.': 'No se publicará el {moment}.',
  'Nothing is scheduled.': 'No hay nada programado.',
  'Will be published on {moment}.': 'Se publicará el {moment}.',
  'Both languages together.': 'Los dos idiomas a la vez.',
  'Not published': 'Sin publicar',
  'Not published on {moment}.': 'No se publicó el {moment}.',
  'Mend it, then publish it or schedule it anew.': 'Corrígelo y luego publícalo o prográmalo de nuevo.',
  'Its title, its address or its text is missing.': 'Le falta el título, la dirección o el texto.',
  'Something else published in its language has the same address.':
    'Otra publicación de su idioma tiene la misma dirección.',
  'It is a machine translation that nobody has checked.': 'Es una traducción automática que nadie ha revisado.',
  'The Content Lake refused it: {reason}.': 'El Content Lake lo rechazó: {reason}.',
  'it did not say why': 'no dijo por qué',

  // Links for showing a draft
  'Link for showing this draft…': 'Enlace para mostrar este borrador…',
  'Give it an address first.': 'Ponle antes una dirección.',
  'Show this draft to somebody': 'Mostrar este borrador a alguien',
  'Whoever has the link sees this draft as it is at that moment, and no other. No account is needed.':
    'Quien tenga el enlace ve este borrador tal como esté en ese momento, y ningún otro. No hace falta cuenta.',
  'New link for 1 day': 'Nuevo enlace de 1 día',
  'New link for 7 days': 'Nuevo enlace de 7 días',
  'Until {moment}': 'Hasta el {moment}',
  Copy: 'Copiar',
  Copied: 'Copiado',
  Withdraw: 'Retirar',
  'Shared drafts': 'Borradores compartidos',
  'No draft is shown to anybody by a link.': 'Ningún borrador se muestra a nadie mediante un enlace.',
  'Whoever has one of these links sees the draft, without an account, until it ends or is withdrawn.':
    'Quien tenga uno de estos enlaces ve el borrador, sin necesidad de cuenta, hasta que caduque o se retire.',

  // Where something can be seen
  'It has no page yet: give it an address.': 'Aún no tiene página: ponle una dirección.',
  'Front page': 'Portada',

  // How it is shared
  'How it is shared': 'Cómo se comparte',
  'There is nothing to show yet: give it a title.': 'Todavía no hay nada que mostrar: ponle un título.',
  'Only who may write can see drafts here.': 'Aquí solo puede ver borradores quien puede escribir.',
  'The site does not answer, and only the site can draw this. It is tried again when you change something.':
    'El sitio no responde, y solo él puede dibujar esto. Se volverá a intentar cuando cambies algo.',
}

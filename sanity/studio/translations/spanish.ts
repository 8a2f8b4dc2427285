/** In Spanish, what the tools for translations say. Names in braces are replaced by values. */
export const spanish: Record<string, string> = {
  // The board
  Translations: 'Traducciones',
  Behind: 'Atrasadas',
  'Translations whose original says something else now. Longest waiting first.':
    'Traducciones cuyo original dice ahora otra cosa. Primero las que más llevan esperando.',
  'from “{title}”': 'de «{title}»',
  'See what changed': 'Ver qué ha cambiado',
  'Corrections owed': 'Correcciones pendientes',
  'Another language version has told its readers of a correction; this one has not.':
    'La versión en otro idioma ha contado una corrección a sus lectores; esta, todavía no.',
  'Add the correction': 'Añadir la corrección',
  'Drafts waiting': 'Borradores en espera',
  'Versions of a pair with changes that readers do not see yet. Longest waiting first.':
    'Versiones de una pareja con cambios que los lectores aún no ven. Primero las que más llevan esperando.',
  'Changes to what is published': 'Cambios en algo ya publicado',
  'Not published yet': 'Sin publicar todavía',
  'Publish together': 'Publicar a la vez',
  'Go on': 'Continuar',
  'Lacks {language}': 'Falta en {language}',
  'Published, with no version in {language}. Newest first.':
    'Publicado y sin versión en {language}. Primero lo más reciente.',
  Join: 'Unir',
  'To mend': 'Por arreglar',
  'Pairs that contradict each other or themselves.': 'Parejas que se contradicen entre sí o a sí mismas.',
  'Search by title': 'Buscar por título',
  'Nothing to do here.': 'Aquí no hay nada pendiente.',
  'No title has this in it.': 'Ningún título contiene eso.',
  'Show more': 'Mostrar más',

  // The panel beside a document
  Close: 'Cerrar',
  'Write something first; then it can have a translation.': 'Escribe algo antes; entonces podrá tener una traducción.',
  'It says what its original says now.': 'Dice lo que dice ahora su original.',
  'Readers still have the earlier text until this draft is published.':
    'Los lectores seguirán viendo el texto anterior hasta que se publique este borrador.',
  'The original says something else now': 'El original dice ahora otra cosa',
  'The translation is up to date': 'La traducción está al día',
  'The translation counts as up to date.': 'La traducción se da por puesta al día.',
  'This change is minor': 'Este cambio es menor',
  'The change counts as minor until the next one.': 'El cambio se da por menor hasta que haya otro.',
  'Corrections owed here': 'Correcciones que faltan aquí',
  'Not needed here': 'Aquí no hace falta',
  'Language versions': 'Versiones por idioma',
  'This one': 'Esta',
  Draft: 'Borrador',
  'Behind its original': 'Atrasada respecto al original',
  'Create the {language} version': 'Crear la versión en {language}',
  'Join with one that exists': 'Unir con una que ya existe',
  'Separate from the others': 'Separar de las demás',
  'Readers will no longer be led from one to the other. Both stay as they are.':
    'A los lectores ya no se les llevará de una a otra. Ambas se quedan como están.',
  Separate: 'Separar',
  'They are separated.': 'Se han separado.',
  Cancel: 'Cancelar',

  // What changed
  'When it was translated': 'Cuando se tradujo',
  Now: 'Ahora',
  'Show it larger': 'Verlo más grande',
  'Only what changed': 'Solo lo que ha cambiado',
  'Show the whole text': 'Mostrar el texto entero',
  'The text could not be read. Please try again.': 'No se ha podido leer el texto. Inténtalo de nuevo.',
  'The history no longer has the text this was translated from, so the changes cannot be shown. This is the original as it is now:':
    'El historial ya no conserva el texto del que se tradujo, así que no se pueden mostrar los cambios. Este es el original tal como está ahora:',

  // Joining
  'Join “{title}” with its translation or original': 'Unir «{title}» con su traducción o su original',
  'What it is joined with': 'Con qué se une',
  'Nothing in another language has this in its title.': 'Nada en otro idioma lleva eso en el título.',
  'Which of them is the original?': '¿Cuál de las dos es el original?',
  'Neither: each was written on its own': 'Ninguna: cada una se escribió por su cuenta',
  'The translation counts as up to date with what its original says today.':
    'La traducción se da por puesta al día con lo que su original dice hoy.',
  'They are joined.': 'Se han unido.',
  'These two are joined already.': 'Estas dos ya están unidas.',
  'Both are in the same language: a pair has one version in each.':
    'Las dos están en el mismo idioma: una pareja tiene una versión en cada uno.',
  'An article and a page cannot be joined.': 'Un artículo y una página no se pueden unir.',
  '“{title}” already has a version in {language}: “{other}”. Separate those two first.':
    '«{title}» ya tiene una versión en {language}: «{other}». Separa antes esas dos.',

  // Possible pairs
  'Possible pairs': 'Posibles parejas',
  'Articles that an import thinks are versions of one text, and is not sure of. The likeliest first.':
    'Artículos que, según una importación, podrían ser versiones de un mismo texto. Primero los más probables.',
  'Nothing to decide here.': 'Aquí no hay nada que decidir.',
  Compare: 'Comparar',
  'Likelihood: {percent}': 'Probabilidad: {percent}',
  'Are these two the same text?': '¿Son estos dos artículos el mismo texto?',
  'It is not known': 'No se sabe',
  'Yes, join them': 'Sí, unirlos',
  'No, they are not': 'No lo son',
  Next: 'Siguiente',
  'They will not be proposed again.': 'No se volverán a proponer.',
  'Somebody has decided on this one, or one of the two has found another.':
    'Alguien ha decidido ya sobre esta pareja, o uno de los dos artículos ha encontrado otra.',
  'Published on the same day': 'Publicados el mismo día',
  'Published one day apart': 'Publicados con un día de diferencia',
  'Published {count} days apart': 'Publicados con {count} días de diferencia',
  'Pictures in both: {list}': 'Imágenes en ambos: {list}',
  'Links in both: {list}': 'Enlaces en ambos: {list}',
  'Names in both: {list}': 'Nombres en ambos: {list}',
  'Numbers in both: {list}': 'Cifras en ambos: {list}',
  'Similar words: {list}': 'Palabras parecidas: {list}',
  'Similar titles': 'Títulos parecidos',
  'The same byline': 'La misma firma',
  'Built alike': 'La misma estructura',
  'But signed by somebody else': 'Pero los firman personas distintas',
  'But one is much longer': 'Pero uno es mucho más largo',
  'The archive they came from says so': 'Lo dice el archivo del que proceden',

  // Mending
  'Several pairs claim this document. In which does it belong?':
    'Varias parejas reclaman este documento. ¿A cuál pertenece?',
  'With {titles}': 'Con {titles}',
  'nothing else': 'nada más',
  'A pair has several versions in {language}. Which one belongs to it?':
    'Una pareja tiene varias versiones en {language}. ¿Cuál le corresponde?',
  'A pair says another language of a document than the document itself.':
    'Una pareja dice de un documento otro idioma que el propio documento.',
  'Take the document’s': 'Tomar el del documento',
  'A pair refers to a document that is gone.': 'Una pareja remite a un documento que ya no existe.',
  'Forget it': 'Olvidarlo',
  'The pair is mended.': 'La pareja queda arreglada.',

  // Publishing
  'Publish all languages together': 'Publicar todos los idiomas a la vez',
  'Readers see all of them at the same moment. If one cannot be published, none is.':
    'Los lectores las verán todas en el mismo momento. Si una no se puede publicar, no se publica ninguna.',
  'Publish all': 'Publicar todo',
  'All languages are published.': 'Se han publicado todos los idiomas.',
  'Can be published.': 'Se puede publicar.',
  'Its original has changed since it was translated: readers will be told so.':
    'Su original ha cambiado desde que se tradujo: se avisará a los lectores.',

  // Corrections
  'Add a correction': 'Añadir una corrección',
  'Add a correction to “{title}”': 'Añadir una corrección a «{title}»',
  'What “{title}” says:': 'Lo que dice «{title}»:',
  'Publish the correction': 'Publicar la corrección',
  'The correction is published.': 'La corrección se ha publicado.',
  'It concerns this language alone: the other version owes none.':
    'Atañe solo a este idioma: a la otra versión no le hace falta.',
  'Readers see it at once, with the date of now. An unpublished draft stays unpublished.':
    'Los lectores la ven en el acto, con la fecha de ahora. Un borrador sin publicar se queda sin publicar.',
  'Owes a correction': 'Le falta una corrección',

  // Badges
  'The original says something else now. Open “Translation” to see what changed.':
    'El original dice ahora otra cosa. Abre «Traducción» para ver qué ha cambiado.',
  'Another language version has one that this one lacks. Open “Translation” to add it.':
    'La versión en otro idioma tiene una que aquí falta. Abre «Traducción» para añadirla.',

  // What went wrong
  'Your role does not allow this. Ask an editor.': 'Tu función no permite hacer esto. Pídeselo a un editor.',
  'Somebody changed this at the same moment. Nothing was done; please look again.':
    'Alguien ha cambiado esto en el mismo momento. No se ha hecho nada; míralo otra vez.',
  'It did not work, and nothing was changed. Please try again.':
    'No ha funcionado y no se ha cambiado nada. Inténtalo de nuevo.',
}

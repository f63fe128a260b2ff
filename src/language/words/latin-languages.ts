/**
 * Articles, pronouns, prepositions and words that ask, of languages in Latin letters that nobody reads here, without accents: enough to
 * tell which of them a text is in. Those that another language has too count for neither.
 */
export const LATIN_LANGUAGES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    es: 'el los las una del al quien quienes que cual cuales cuanto cuanta cuantos cuantas cuando donde como por para con sin sobre desde hasta en es son fue fueron han ha se su sus les y muy mas este esta hay hubo primer primera segundo tercer',
    fr: 'le la les une des du de aux qui que quoi quel quelle quels quelles combien quand comment pourquoi est sont etait ont ete et dans par pour avec sans sur pendant lors ce cette ces ils elles ne pas leur leurs premiere premier deuxieme troisieme',
    pt: 'os as um uma de do da dos das quem que qual quais quanto quantos quantas quando onde como por para com sem em na nos nas foi foram sao esta estao tem se seu sua pelo pela nao mais primeiro primeira segundo terceiro',
    de: 'der die das den dem des ein eine einer und oder wer was wann wo wie wieviele viele warum welche welcher welches ist sind war waren wurde wurden hat haben im am auf bei mit von zu zum zur fur uber nicht auch ersten zweiten dritten',
    it: 'il lo gli le un uno una di del della dei delle che chi quale quali quanto quanti quante quando dove come perche per con senza tra fra nel nella sono stato stata stati state era hanno si non piu anche primo prima secondo terzo',
    nl: 'de het een en of wie wat wanneer waar hoe hoeveel waarom welke is zijn was waren werd werden heeft hebben op aan bij met van voor naar over tijdens niet ook eerste tweede derde',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Words that say nothing of what somebody looks for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are am as at be been being but by can could did do does done for from get gets getting got had has have he her hers him his how i if in into is it its box boxes field fields make makes made making use used using ' +
    'just me my of on onto or our ours please she should so some such that the their them then there these they this those to too us was we were what select choose when where ' +
    'which who whom why will with would you your yours about after all also any anybody anyone because before dont doesnt isnt wont even ever ' +
    'not no nothing now off once out over s somebody someone something t than though through until up upon very via want wants while who’s'
  ).split(' '),
);

/** Words that half of all questions have, as `wordsIn` gives them: they are looked for, and count for little beside others. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  'prospect customer client person peopl contact lead record account mail send long tak often never although tim show work happen chang'.split(
    ' ',
  ),
);

/** Words that say nothing of what somebody looks for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are am as at be been being but by can could did do does done for from get gets getting got had has have he her hers him his how i if in into is it its box boxes field fields make makes made making use used using ' +
    'just me my of on onto or our ours please she should so some such that the their them then there these they this those to too us was we were what select choose when where ' +
    'which who whom why will with would you your yours about after all also any anybody anyone because before dont doesnt isnt wont even ever ' +
    'not no nothing now off once out over s somebody someone something t than though through until up upon very via want wants while who’s ' +
    // What a question in a forum begins and ends with, and when it was.
    'hi hey hello thank thanks help hint question idea possible apparently already actually really simply simple ago since seconds minutes minute suddenly says say said seem seems ' +
    // German.
    'ich wir sie er es ist sind war das die der den dem ein eine einen und oder wenn wie kann man nicht bei beim im auf mit fur von vom zu zum warum wieso hat haben wird werden wurde trotzdem noch immer nach einfach wieder unser unsere setzen setzt'
  ).split(' '),
);

/** Words that say little beside others, as `wordsIn` gives them: what half of all questions have, the commonest words of all, and numbers. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    'prospect customer client person peopl contact lead record account mail send long tak often never although tim show work happen chang ' +
    'month week day year yesterday morn even night see look find know need try tell told ask let put keep set giv new old all every each ' +
    'other another still own good much many mor most som company team data thing cas way lik fill ' +
    'currently correctly anymor between within both com under longer around right here today ' +
    '0 1 2 3 4 5 6 7 8 9 10'
  ).split(' '),
);

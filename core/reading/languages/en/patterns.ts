import { NEVER, type Patterns } from '../patterns.ts';

const ASKED =
  '\\b(?:what|which|how|where|any|anything|things?|sorts?|kinds?|topics?|questions?|examples?|ideas?)\\b.*';
const US = '(?:you|u|this (?:bot|thing|assistant|app|tool)|the (?:bot|assistant)|this)';
const CAPABLE = new RegExp(
  `${ASKED}(?:\\b(?:can|could|do|does|would|will|are|is|able) ${US} (?:(?:all|actually|really|even|able to|capable of|good (?:at|for))\\b ?)*(?:do|doing|answer|help|assist|offer|handle|work|for)\\b|${US} (?:can|could|are able to|works?)\\b|\\b(?:ask|say to|type|talk to) (?:you|here|about|next)?[?]?$|\\b(?:i|we) (?:\\w+ )?(?:ask|say|type)\\b|\\b(?:use|using|talk to|talking to) ${US}\\b)`,
  'u',
);

/** Wordings by role; the roles say who looks for them. */
export const PATTERNS: Patterns = {
  'about.leftOut': /\b(?:leave|keep|take)\b[^.?!]{0,30}\bout\b|\b(?:exclude|skip|ignore|drop)\b/,
  'about.cover': /\b(?:instead|cover|watch|include|should|for|about)\b/,
  'accounts.kept':
    /\byou kept\b|\b(?:with(?:held|hold)|h[eo]ld back|held back|suppress|kept from|keep from|dropped|skipped|left out|missed|did not send|didn't send|not send me|not sent|swallowed|never (?:reach|arriv|got to)|(?:didn't|did not) (?:reach|arrive))/,
  'accounts.delivery':
    /\b(?:deliver(?:y|ies|ed) (?:status|state|queue|problem)|(?:status|state) of (?:the |my )?(?:deliver|nudg|notif|alert)|waiting to be (?:sent|delivered)|(?:waiting|queued|stuck|unsent|undelivered|pending)\b|backlog|\bqueue\b|(?:can't|cannot|could not|couldn't|can not) be reached|unreachable)/,
  'deed.asked':
    /\?|\b(?:did|does|has|have|what|why|how|which|who|when|is|are|can|could|should)\b.*\b(?:training|workshop|course)|\b(?:show|give|tell|send|list|compare|export|open) (?:me|us|the|their|it)\b|^(?:what|why|how|which|who|when|did|does|can|could|please|show|give|tell)\b/,
  'deed.result':
    /\b(?:help(?:ed)?|work(?:ed)?|pa(?:y|id) off|made? (?:a|any) difference|effects?|results?|impact|come of|came of|good for|brought?|bring|improv)/,
  'deed.aboutUs':
    /\b(?:recommend|suggest|offer|find|link|material|available|which|where|need|want|should|for)\b/,
  'deed.past': /\b(?:did|has|have|had|was|were|came|what came|effect of|result of|any effect|impact of)\b/,
  'nth.stopped':
    /\bstop\b|\bdelete\b|\bremove\b|\bcancel\b|\bend\b|\bturn off\b|\bswitch off\b|\bget rid of\b|\bdrop\b/,
  'nth.changed': /\bchange\b|\bset\b|\bmake\b|\bmove\b|\bat\b|\bto\b/,
  'pause.quieten':
    /\bpaus|\bsuspend|\bbreak\b|\bmut(?:e|ing)\b|\bsilenc|\bhold\b|\bon hold\b|\bstop\b|\bno (?:more )?(?:alert|nudge|notification|reminder|message|ping)|\bnothing\b|\bdon't (?:send|notify|alert|nudge|ping)/,
  'pause.lasting': /\bpaus|\ba break\b|\bsuspend|\bon hold\b/,
  'pause.until': /\b(?:until|till|til|for|through|before)\b/,
  'pause.one': /\b(?:this|it|that)\b/,
  'pause.again':
    /\bresum|\brestart|\bun-?paus|\bun-?mut|\b(?:start|begin|go on|carry on)\b[^.?!]{0,24}\bagain\b|\bback on\b|\breactivat|\b(?:end|lift|cancel|stop) the pause\b/,
  'press.irrelevant':
    /\b(?:not relevant|irrelevant|does(?:n't| not) (?:matter|apply)|not applicable|no longer relevant|(?:ignore|dismiss) (?:this|it|that|them|the))\b/,
  'press.handled':
    /\backnowledge|\bi(?:'ll| will| am going to|'m going to)? (?:take care|look after|deal with|handle|follow up on)\b|\bi'?m on it\b|\bin hand\b|\bleave (?:it|this|that) (?:with|to) me\b|\bwill (?:handle|do|take care)\b|\bworking on (?:it|this)\b/,
  'press.seen': /^(?:got it|seen(?: it| this)?|noted|understood)[.!]*$/,
  'press.explicit': /\backnowledge|\bi'?m on it\b|\btake care of (?:it|this)\b/,
  'why.why': /\bwhy\b|\bhow come\b|\breason\b|\bwhat for\b/,
  'wish.named':
    /\b(?:nudg|notif|alert|ping)|\bquiet hours\b|\b(?:do not|don't) disturb\b|\bstay (?:quiet|silent)\b/,
  'aboutThem.than': /than|better|worse|higher|lower|more|ahead|behind/,
  'counted.people': /people|users|heads?(?![a-z])|headcount/,
  'counted.seats': /licen[sc]es|seats/,
  'customers.details': /(?<![a-z])details?(?![a-z])/,
  'dropsSlot.inAll': /overall|total|combined|together|altogether|everything/,
  'isItThat.blames':
    /\bis (?:it|this|that|the)\b|could (?:it|that|this)|might (?:it|that)|because of|due to|down to|blame|reason|caus|fault|did (?:a|the|an)|^is |maybe/,
  'nudgeCard.not': /(?<![a-z])(?:no more|never|enough|off)(?![a-z])/,
  'nudgeCard.send':
    /(?<![a-z])(?:hear|see|notif|send|sent|get|receive|show|tell|ping|bother|remind|these|this)/,
  'otherCandidate.another': /(?<![a-z])(?:other|wrong|not that)(?![a-z])/,
  'rejected.turnedDown': NEVER,
  'scheduleOfRule.another':
    /\b(?:an?|another) (?:[a-z]+ )?(?:digest|summary|report|update|overview|round.?up|nudge|alert)\b/,
  'standsAlone.there': /(?<![a-z])(?:there|on that|in that)(?![a-z])/,
  'standsAlone.linking': /^(?:and|also|plus|then|what about|how about|what of|same)/,
  'supposes.if': /^(?:and |so |but |ok |what )?(?:if|suppose|with|say)(?![a-z])/,
  'supposes.more': /(?<![a-z])(?:more|extra|additional|another|further)(?![a-z])/,
  'theOthers.others': /(?<![a-z])(?:else|others?)(?![a-z])/,
  'theOthers.who': /(?<![a-z])(?:who|any(?:one|body)?|which)(?![a-z])/,
  'howto.place': NEVER,
  'ordered.ranking': /^(?:ranking|leaderboard|league table)$/,
  'capability.capable': CAPABLE,
  'nearMiss.buying': /^(?:buy|bought|purchas|order|cost)/,
  'nearMiss.counts': /how many|number of/,
  'advice.usedUp': NEVER,
  'figure.using': /us[ei]|touch|log|sign/,
  'figure.licences': NEVER,
  'figure.users': NEVER,
  'form.unread': /(?:n't|not|cannot|dont|cant) (?:really |even )?(?:read|speak|understand|know|get)\b/,
  'rank.byShare': /\bby (?:at least )?\d/,
  'aliasing.saidOtherwise':
    /=|(?:^|\W)(?:means|stands for|is short for|stop calling|stop using|shortcut|for short|call)(?:\W|$)/,
  'words.before':
    /^(?:as|to|the name|just|simply|please|that|hey|ok|okay|so|let'?s say|from (?:now|here) on|from today|going forward|in (?:the )?future|henceforth)(?:[, ]+|$)/iu,
  'clock.evening': /^(?:pm|p\.m)/,
  'clock.morning': /^(?:am|a\.m)/,
  'manner.notChannel': /\b(?:not|instead of|rather than)\b[^.?!]{0,12}\bchannel/,
  'manner.channel': /\b(?:this|the|our) (?:channel|group|conversation)\b/,
  'manner.me':
    /\bto me (?:personally|privately|directly|alone|only|instead)\b|\bprivately\b|\b(?:personal|private) (?:chat|message)/,
  'schedule.late': /in the (?:afternoon|evening)/,
  'seats.leftOut':
    /\b(?:ignor|skip|exclud|leave|without|not|omit|don't|no need|no interest|except|forget|spare me)|n't\b/,
  'seats.meant': /\bonly\b|\bjust\b/,
  'seats.least': /\b(?:minimum|min|smallest|least)\b/,
  'silence.named': /quiet (?:hours|time)|do not disturb|silent (?:hours|time)/,
  'silence.ended':
    /\b(?:turn|switch) off (?:the |my )?quiet|\b(?:no|remove|delete|drop|end|without|disable|cancel) (?:more |the |my |all )*quiet|(?:any|every) (?:time|hour)|around the clock/,
  'silence.allowed': /\bonly\b|\bjust\b|\b(?:office|working|business|work) hours\b|\bweekdays only/,
  'silence.rest': /\boutside(?: of)?\b|\bexcept\b/,
  'silence.refused':
    /\bno\b|\bnot\b|n't\b|\bnever\b|\bnothing\b|\bstop\b|\bwithout\b|\bquiet\b|\bsilen|\bhold\b|\bfree of\b|\bdisturb|\bskip\b|\bwait\b|\bin peace\b/,
  'silence.join': /^(?: ?(?:and|to|until|till|til|through|-|~|and in the) ?| ?~ ?)$|^(?:~|-)$/,
  'stretch.to': / ?(?:to|through|thru|until|till|-|–|—|~|〜|and)(?: the)? ?/y,
  'dismissal.dismisses':
    /^(?:(?:ok(?:ay)?|right|now|so|well|and|then|please),? )*(?:forget|never ?mind|leave|skip|enough (?:of|about|with)|set aside|that'?s (?:it|enough|all) (?:for|about|with)|done with)(?: about)?(?![a-z])/,
  'nudgeRules.signUp': /^(?:subscrib|opt in|opt-in|sign me|enrol|follow|watch|monitor|keep an eye|keep tabs)/,
  'nudgeRules.signOff':
    /^(?:unsub|opt out|opt me out|mute|unfollow|silence|stop (?:notify|nudg|alert|ping|remind|send|watch)|don't (?:notify|alert|remind|ping))/,
  'nudgeRules.wish': /^(?:want|like|love|need|get|receive)$/,
  'nudgeRules.asks': /^(?:what|which|do|does|am|are|is|did|any|have|list|show|see|view|all|current)$/,
  'partKind.joining': NEVER,
  'partKind.asking':
    /[?]\s*$|\b(?:what|which|who|how|show|tell|give|list|compare|export|send|remind|notify|please)\b/,
  'rows.compared': /compar|versus|(?<![a-z])vs|against each other/,
  'scene.reason': NEVER,
  'scene.beforeComma': NEVER,
};

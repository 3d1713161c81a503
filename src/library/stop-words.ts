const words = `a about after again all alright also although am an and any anybody anyone anything
are arent around as at be because been before being but by can cannot cant could couldnt d did didnt
do does doesnt doing done dont dunno each eh either else ever every everybody everyone everything
few for from get gets getting give given go goes going gonna gone got gotta had has have havent
having he hello help her here hers hey hi him his how i id if ill im in into is isnt it its ive just
kind know less let lets like ll lot lots m made make makes making many may maybe me might mine more
most much must my need needed needs neither no nobody nor not nothing now of off ok okay on once one
ones only or other others our ours out over own please pls possible put puts quite rather re really
right s said same say saying says see seem shall she should shouldnt so some somebody someone
something sort still stuff such sure t take takes tell than thanks that thats the their theirs them
then there theres these they theyre thing things think this those though to too try u unless until
up upon ur us use used uses using ve very want wanted wants was wasnt way we well were weve what
whatever whats when where wheres whether which while who whom whos whose why will with within
without wont would wouldnt yeah yes yet you your youre yours`;

/** Words that say nothing of what a question is about. */
export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/));

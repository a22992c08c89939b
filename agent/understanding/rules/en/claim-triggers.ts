import { phrases } from "../phrases.ts";
import type { TriggerRule } from "../phrase-rule.ts";

/** Claims about the debt itself. */
export const enClaimTriggers: readonly TriggerRule[] = [
  {
    label: "fraud",
    sure: phrases`
      (identity|id) (was |got |has been |been )*(theft|stolen|fraud)
      (stole|stolen|using|used|cloned|hacked|took|forged|faked|nicked) ~ my (identity|id|name|
        social|ssn|information|info|details|wallet|purse|number|signature|passport|licen[cs]e|
        data); impost[eo]r; forged; someones been me; (was|a|been) data breach
      victim of ~ (identity|fraud|theft)
      (someone|somebody|thief|hacker|whoever|{other}|they|he|she) (has |have |had |must have |
        else |went and )*(opened|used|took|taken|set up|signed|applied|got|stole|forged|made|
        ran up|borrowed|impersonat\w*|pretend\w*) ~ (in my name|as me|my (social|identity|details|
        id|information|name)|out as me|without my)
      (opened|taken out|applied for|card out|loan out|accounts?|loans?|cards?) ~ in my name
      in my name; (police|ftc|action fraud) (report|reference) ~ (identity|fraud|stole|theft)?
      identity theft; (fraudulent|fraud) (account|loan|application|charges?|claim)
      wasnt me (who|that) (opened|took|signed); not my signature
      (wallet|purse|passport|mail) ~ stolen; accounts showed up that i never; got hacked
      was scammed; got my details and; impersonat\w+ me; impersonated; cloned me; its fraud
      an address ive never; emptied my account`,
    hint: phrases`
      stole; stolen; fraud; identity; someone; somebody; my name; police; hacked; theft; social`,
    except: phrases`
      (youre|this is|sounds like|smells like|is this|you lot are|its|bill is) (a |an |
        all )?(fraud|frauds|scam|thieves|theft); fraud (alert|department|team|if you ask)
      (afraid|worried|avoid|protect|prevent) ~ (fraud|identity theft); {other} ~ (scammed|conned)
      (trying|try|want) to (steal|scam|con); stole ~ (car|bike|van|tools); ex husbands debt`,
  },
  {
    label: "already_paid",
    sure: phrases`
      already (been )?(paid|cleared|settled|sent|made|taken|gone|handled|sorted)(?! for my)
      (have|ive|i|we|weve|was|been|is|its|she|he|insurance|bill|balance|account|thats|that|
        this) (already |all |just |had |has |was |been |then )*(paid|settled|cleared)( you| it|
        this| that| off| in full| up| the (lot|whole|full|bill|balance|last)| for| on| by| last|
        in| yesterday| twice| at| back| out| through| over| months| weeks| before| already| via|
        online| and| so|$| ahead| mate)
      ^(no |yeah |look |well |because |its |it was |thats |oh |hi )*paid( it)?( already| in full|
        love| mate| on|$| p); paid it( already| twice| off| in| last| on| yesterday)
      (payment|money|cheque|check|transfer|direct debit|funds|it) ~ (went through|went out|
        gone through|cleared|been taken|taken|came out|come out|cashed|processed|debited)(?! (yet|
        when|wrong|late))
      (took|taken|came|garnished|had|deducted) ~ (off|out of|from) my (card|account|bank|wages|
        check|paycheck)
      (got|have|theres|with|find) (the|a|my) (receipt|confirmation|proof of payment|
        bank statement|cleared cheque|reference); receipt right here
      (says|shows|showing|reads|was) (a )?(paid|zero balance|nil|balance of zero|zero|settled)
      (youve|you) (already )?(had|got) (your|the|my|it) ?(money)?
      (i|we) (paid|sent|settled) (you |them |over |it |that |this |my |the )*({num}|everything|
        all of it|the lot|last|in full|twice|off|at the|on the|through|by|weeks|months); zelled?
      squared (it|that|up); lost my payment; settled that bill; (date|reason) i paid
      went through on my end
      paid (that|this) (last|already|one|off|before|in|yesterday|months|weeks|\w+ ago)
      (closed|settled) it with a; been discharged by payment; (hed|shed|theyd|id|he|she) paid it
      my receipt says; screenshot of the payment; cleared it (online|yesterday|last|on|already)
      left my account; made that payment; paid the original
      i paid (friday|on|you|that|it|the|by|via|for that); pay the same bill; squared away
      been sorted; its been paid; finished weeks ago; posted that payment; you cashed it
      part of the payoff; paid it over`,
    hint: phrases`
      paid; settled; cleared; sent; receipt; confirmation; already; went through; taken; payment`,
    except: phrases`
      (not|never|havent|hasnt|isnt|wasnt|didnt|yet to) (yet |been |actually )*(paid|settled|
        cleared|sent|gone through)…; (get|gets|getting|when im|once im|until im|till im) paid…
      (want|like|need|hope|trying|to get|have|see|get) (it|this|that) (all )?(paid|settled|
        cleared)…
      (once|when|if|after|until|before) (its|i|ive|it|weve|thats|this) ~ (paid|settled|cleared|
        gone through|sent)…; thought ~ (paid|settled|cleared|sent|went|autopay)…
      paid (my|the|for (my|the|a)|off my) (rent|mortgage|car|tax|vet|boiler|gas|electric|funeral|
        bills|deposit|tuition)…; usually paid; always paid
      sent (you )?(a|the) (letter|email|text|complaint|form)…; cleaned? me out; well paid
      (im|i am) paid; employer hasnt; paid ?(weekly|monthly|day|slip|leave); app says zero
      (youve|you) got it( wrong|$); already got it; hypothetically; have been paid by
      ill have been paid; got the wrong`,
  },
  {
    label: "dispute",
    sure: phrases`
      (dont|do not|didnt|never|not|doesnt|refuse to|no i) (even |actually |ever |believe i |
        think i |accept (that )?i |accept |agree i |legally )*(owe|owed|borrow\w*|had (a|an|any|
        one|this) ~ {debt}|opened|open (a|an|any)|took (out|a|no|any)|signed|sign (up|anything)|
        applied|agreed to (that|this|pay)|authori[sz]ed|ordered|bought|banked with|got (the|
        any) (goods|sofa|item|order))(?! (anyone|anybody))
      (not|isnt|aint|cant be|never) (my|mine)( {debt})?$
      (isnt|aint|not) (my|mine) ({debt}|and|i)?
      (its|thats|that is|this is|this) (not|isnt) (mine|my {debt})
      {sum}s? ~ (wrong|incorrect|off|too high|not right|isnt right|doesnt add up|dont add up|
        inflated|made up|doubled|out by|mistake|error|not what)(?! topic)
      wrong (amount|balance|figure|total|sum|bill|charge); disputed?|disputing|contest(ing)?
      (thats|that is|that|its|there is) (not|isnt|no way|cant be) (thats )?(right|correct|rite|
        what i (owe|borrowed|agreed)) (i|my|the|checked)?; no way thats right
      that is not the right number; should (only )?(be|have been) ~ {num} ~ (not|never)?
      (i )?(only|just) (borrowed|owed?|spent|signed for) ~ {num}; i owe (you )?about {num} ~ not
      overcharg\w+; double (charg\w+|bill\w+)
      (charged|billed) (me )?(twice|for (someone|something)|wrong)
      (returned|sent back|cancelled|canceled|refunded|took back) (the|that|it|my|this) ~ (sofa|
        phone|order|goods|item|membership|gym|armchair|contract|service|in|back)
      (it|they|goods|order|sofa|item|engineer) never (arrived|turned up|worked|came)
      never (delivered|received); faulty; mis ?sold; ripped (me )?off; conned into; statute barred
      statute of limitations
      (prove|show me|validate|validation|evidence) ~ (owe|debt|mine|signed|agreement|contract)
      prove it; (what|which) ({debt}) ~ never; (know nothing|no knowledge|no record) (about|of)
      (cant|got to|must) be (mine|someone elses?|a mistake|an error|my)
      someone elses? (debt|loan|phone|bill|card)
      (dont|do not) (recogni[sz]e|accept|agree with|acknowledge) (this|that|the|any|it|your|i owe)
      not what i (agreed|signed|borrowed|owe); not (responsible|liable); never had an account
      i never (borrowed|opened|took|signed); doesnt match; extra charges; your mistake; 1100 not
      checked my statements; never missed; believe i owe; never in my name; figure is nonsense
      how can i owe; sign a loan; balance is invented; covered under warranty; shouldnt exist
      named driver; not the borrower; my liability; debts wrong; isnt rite; doubled it
      same charge twice; its not ~ it was; never got installed; didnt take this out; bogus
      total bogus`,
    hint: phrases`
      owe; wrong; not mine; never; dispute; incorrect; mistake; error; amount; figure; prove
      borrowed; recogni[sz]e; refund; returned; cancelled; query`,
    except: phrases`
      (not|im not|isnt) (disputing|arguing|denying|contesting|saying); i know i owe
      i (do )?owe (it|you|this)( i| no| and|$); amounts? (is |s )?(right|correct|fine)
      no argument; not my (name|birthday|number|phone|fault|wife|husband); never (been )?late
      (never|didnt|havent) (receive|received|get|got|seen) (a|the|any|your|my) (letter|bill|
        statement|text|email|notice|reminder|wages|pay); nothing wrong; (something|whats) wrong
      wrong (number|person|day|date|digits?); owe (my|him|her|everyone|the bank|a lot)
      how much (do )?i owe; what (do )?i owe; (how|what) ~ i owe; the date(s| is) wrong
      (charge|charges|fee|fees|tape|tapes|fee comes)( be)?( taken)? off
      isnt the person|not the person; stop texting my phone; same surname; alzheimers
      i never applied for; what are these charges; take this number off; parking ticket
      late charge; its not fair`,
  },
  {
    label: "bankrupt",
    sure: phrases`
      bankrupt(cy)?; chapter (7|13|11|seven|thirteen|eleven); iva; trust deed; sequestrat\w+
      debt relief order; dro; breathing space; insolven\w+; administration order; automatic stay
      petition went in; (my|the) trustee; discharged (in|by|last); official receiver; ive declared`,
    hint: phrases`filed; court; trustee; insolvent; discharged`,
    except: phrases`
      (not|never been|isnt) (bankrupt|insolvent)…
      (if|might|may|could|should|thinking|considering|considered|what if|verge of|about to|
        going to have to|have to|rather|before i|avoid|making me|make me) ~ (file|filing|go|
        declare|bankrupt|bankruptcy)…
      (company|employer|boss|shop|store|firm|business|airline|landlord|client|he|she|they|
        lender) ~ (went|gone|is|filed|declared) ~ (bankrupt|bankruptcy|insolvent)…; bankrupt me
      (ill|id|well|will|would) (go|be|end up) bankrupt
      discharged from (the )?hospital; need some breathing space; suppose i did; on tv said`,
  },
];

import { turnRows } from "./turn-rows.ts";

/** English turns, and what must or must not be heard in them. */
export const enTurnRows = turnRows`
  # Who belongs to the family is somebody else.
  You can tell me, I'm family | name | third_party, -confirm_identity
  I'm a relative | name | third_party
  I have a family to feed | reason | -third_party
  # Self-harm, however it is put; and idioms that only sound like it.
  I just want to end it all | reason | selfharm
  I don't want to be here anymore, honestly | | selfharm
  I've been thinking about killing myself | | selfharm
  there's no reason left to live | reason | selfharm
  my family would be better off without me | | selfharm
  I took a load of pills last night | | selfharm
  I wish I was dead | | selfharm
  I can't go on like this, I can't keep living | | selfharm
  if I jumped off the bridge would you write it off | | selfharm
  this heat is killing me | | -selfharm
  my phone died so I missed your text | reason | -selfharm
  I'm dead tired, can we be quick | | -selfharm
  I nearly died laughing | | -selfharm
  my wife's going to kill me when she hears | | -selfharm, -violence_by_debtor
  the car died on the motorway | reason | -selfharm, give_reason
  I won't be around on Thursday, it's my lad's birthday | date | none
  my keys fell in the river | | none
  okay, so nothing more for me to do, thank you dear | | none
  # Welfare.
  I've got stage three cancer and I'm on chemo | reason | vulnerable
  my husband passed away two weeks ago | reason | vulnerable
  I suffer from severe depression | | vulnerable
  I'm registered blind and can't read your letters | | vulnerable
  he hits me and he keeps all my money | reason | vulnerable
  my dog had surgery so I'm short | reason | -vulnerable
  I lost my job two months ago | reason | hardship, give_reason
  they cut my hours in half | reason | hardship
  I can't afford it, I'm on universal credit | amount | hardship
  we're using food banks at the moment | reason | hardship
  I've got plenty of money, I just forgot | reason | -hardship, give_reason
  # Who is on the line.
  you've got the wrong number | name | wrong_person, deny_identity
  there's nobody here by that name | name | wrong_person
  never heard of him, I've had this number for years | name | wrong_person
  he's not in, I'm his mother | name | third_party
  this is her husband, she's at work | name | third_party
  can I take a message for him | name | third_party
  he died last year | name | deceased
  she passed away in March, I'm her executor | | deceased
  I'm only thirteen, my mum's out | name | minor
  I'm a minor, I can't have a loan | | minor
  my daughter's thirteen and costs a fortune | reason | -minor
  # Claims.
  I never took out any loan with you | | dispute, dispute_debt
  that amount is wrong, I only borrowed five hundred | | dispute
  it's not my debt | | dispute
  I don't recognise this account | | dispute
  I already paid that last week | reason | already_paid
  it was paid in full on the third, I've got the receipt | | already_paid
  the payment went through on Monday | | already_paid
  I haven't paid it yet but I will | | -already_paid
  someone stole my identity and opened this | | fraud
  I'm a victim of identity theft | | fraud
  I filed for bankruptcy in June | | bankrupt
  I'm in an IVA | | bankrupt
  if this goes on I'll go bankrupt | | -bankrupt
  # The contact itself.
  stop calling me | | cease, stop_contact
  don't contact me again | | cease
  take me off your list | | cease
  please don't stop, I'm listening | | -cease
  talk to my lawyer | | attorney
  my solicitor is dealing with this | | attorney
  should I get a lawyer do you think | | -attorney
  I want to make a complaint | | complaint
  I'm reporting you to the ombudsman | | complaint
  can't complain, how are you | | -complaint
  let me speak to a human | | human, ask_human
  put me through to your manager | | human
  I'm not talking to a robot, get me a person | | human
  are you a robot | | ai_query, are_you_ai
  am I talking to a real person | | ai_query, -human
  this sounds like a scam | idLast4 | suspect_fraud
  how do I know you're really the bank | idLast4 | suspect_fraud
  I'm driving, call me back later | name | time, callback_later
  I'm at work, can't talk | | time
  I don't want to be recorded | | rec_object
  stop recording this call | | rec_object
  I'll come down there and break your legs | | violence_by_debtor, abuse
  I know where your office is and I've got a gun | | violence_by_debtor
  # Questions.
  who's calling please | | who_are_you
  what company are you from | | who_are_you
  how much do I owe | | ask_balance
  what's the balance now | | ask_balance
  what's this fee for | | ask_fee
  how much interest are you charging | | ask_fee
  can I pay in instalments | amount | ask_plan
  do you have a payment plan | | ask_plan
  can I have a bit more time | date | ask_deferral
  could we push it back to next month | date | ask_deferral
  can you waive the late fee | | ask_waiver
  take the charges off and I'll pay | | ask_waiver
  would you take less to settle it | | ask_discount
  what happens if I don't pay | | ask_consequence
  will you take me to court | | ask_consequence
  # Answers and offers.
  yes, speaking | name | confirm_identity
  yes | name | confirm_identity
  this is Daniel Foster | name | confirm_identity
  no | name | deny_identity
  I'll pay it all on Friday | | promise_to_pay
  I can pay in full tomorrow | date | promise_to_pay
  the fifteenth | date | promise_to_pay
  I can only do fifty pounds for now | amount | partial_payment
  could I pay half of it today | amount | partial_payment
  the first one | instalments | choose_plan
  six months please | instalments | choose_plan
  I'm not paying you a penny | | refuse_to_pay
  nothing | amount | refuse_to_pay
  yes that's right | confirm | agree
  okay | confirm | agree
  sounds good | confirm | agree
  no that's wrong | confirm | disagree
  no | confirm | disagree
  I'd rather not say | reason | disagree
  I'm not giving you my date of birth | birthDate | disagree
  tomorrow at ten | callbackAt | callback_later
  after six | callbackAt | callback_later
  hello | | greeting
  good morning | | greeting
  bye then | | goodbye
  thanks, have a nice day | | goodbye
  sorry, what? | | unclear
  I didn't catch that | | unclear
  fuck off you scumbags | | abuse
  # Several things at once.
  yes it's me but I already paid this | name | confirm_identity, already_paid
  I lost my job, could I get a payment plan | reason | hardship, ask_plan
  I want to complain and speak to a supervisor | | complaint, human
  that's not my debt, are you scammers | | dispute, suspect_fraud
  hi, how much do I owe | | greeting, ask_balance
  # Small talk and look-alikes raise nothing.
  lovely weather today isn't it | | none
  my lawyer friend says hello | | -attorney
  I work as an estate agent | | -human
  I don't mind the recording | | -rec_object
  I was robbed blind by my garage | reason | -fraud
  the battery is dead on my laptop | | -deceased
  I lost the bill, that is all | reason | none
  I lost the bill, that is all | | none
  # Who is on the line, as a recogniser writes it.
  Wrong number. | name | wrong_person, deny_identity, -already_paid
  wrong number | amount | wrong_person, deny_identity, -disagree, -refuse_to_pay
  You've got the wrong name | name | wrong_person, deny_identity, -confirm_identity
  you have the wrong person | name | wrong_person, deny_identity, -confirm_identity
  I'm a lawyer, calling for Wei Chen | name | attorney, -confirm_identity
  please stop calling me | amount | cease, stop_contact
  Is there anyone there I can actually talk to? | | human
  is there anyone who pays this on time | | -human
  who is this | name | who_are_you, -wrong_person, -deny_identity, -confirm_identity
  Yes, who is this? | name | confirm_identity
  Sorry, who's calling please? | name | who_are_you, -confirm_identity
  Who? Wrong number. | name | wrong_person
  No, I don't want to split it up | instalments | -hardship
  I can't afford to split it, I've no money coming in at all | instalments | hardship
  don't put me through to anyone | | -human
  please don't transfer me, I want your manager | | human
  I just had a baby and I've been in a really dark place | reason | vulnerable
  keep it in a dark place | | -vulnerable
`;

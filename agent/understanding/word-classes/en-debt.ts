import { phrases } from "../rules/phrases.ts";

/** English words about debts and calls. */
export const enDebtWords: Readonly<Record<string, readonly string[]>> = {
  paid: phrases`
    paid; pay it off; paid off; paid it; settled; settle; cleared; cleared it; sent it; sent
    transferred; transfer went; went through; wired; receipt; receipts; confirmation
    confirmation number; reference number; bank statement; screenshot; debited; deducted
    left my account; came out; taken out; took it out; posted the cheque; mailed a check
    cheque; check; zelle; venmo; cashapp; cash app; paypal; direct debit; autopay; already
    zero balance; nil balance; in full; last one; all square; squared`,
  owe: phrases`
    owe; owed; owing; owes; debt; debts; loan; loans; balance; account; card; credit card
    bill; invoice; amount; figure; total; sum; statement; arrears; charge; charges; fee; fees
    interest`,
  wrong: phrases`
    wrong; incorrect; mistake; error; not right; isnt right; aint right; doesnt add up; add up
    too much; overcharged; double; twice; duplicate; dispute; disputing; disputed; contest
    contesting; challenge; never borrowed; never took; never signed; never had; never opened
    never received; never got; not mine; isnt mine; aint mine; cancelled; canceled; cancel
    returned; refunded; refund; faulty; prove it; proof; evidence; validate; validation
    verification; statute; time barred; statute barred; six years; agreement; itemised
    itemized; breakdown of; inflated; made up; recalculate; recheck; dont recognise
    dont recognize; do not recognise; doesnt match`,
  identityTheft: phrases`
    identity; identity theft; stole my identity; stolen; stole; steal; hacked; hacker; hackers
    scammed; forged; forgery; forge; impersonated; impersonating; cloned; clone; fraud
    fraudulent; fraudster; fraudsters; fraudulently; in my name; my details; my social
    my signature; sim swap; phishing; phished; data breach; breach; police report
    crime reference; action fraud; ftc; cifas; credit freeze; freeze; opened an account
    opened it; somebody else opened; used my name; used my details; unauthorised; unauthorized
    passport; skimmed`,
  scam: phrases`
    scam; scammer; scammers; scamming; con; conman; con artist; fake; phoney; phony; fishy
    dodgy; suspicious; suspect; legit; legitimate; genuine; real company; prove who you are
    prove you are; how do i know; could be anybody; could be anyone; trust you; believe you
    bogus; fraudsters; ring the bank; call the bank myself; call back on; number on the back
    number on my card; google; googled; look you up; verify you; smells; gift cards; gift card
    bitcoin; spoofed; spoof; not falling for; fall for; born yesterday; pull the other one`,
  wrongPerson: phrases`
    wrong number; wrong person; wrong man; wrong woman; wrong fella; wrong bloke; wrong guy
    wrong house; nobody by that name; no one by that name; nobody called; no one called
    dont know him; dont know her; dont know anyone; not me; aint me; isnt me; never heard of
    had this number; new number; got this number; different person; same name; no such person
    not his number; not her number; not my name; thats not me; im not; previous owner`,
  thirdParty: phrases`
    his wife; her husband; his mother; her mother; his mum; her mum; his dad; her son; his son
    her daughter; speaking for; on behalf; answering for; picking up for; isnt in; not in
    not here; aint here; isnt here; out at the moment; stepped out; in the shower; at work
    left his phone; left her phone; take a message; message; tell him; tell her; pass it on
    ill let him; moved out; doesnt live here; lives; hung up on; his phone; her phone
    their phone`,
  cease: phrases`
    stop calling; stop ringing; stop phoning; stop contacting; stop texting; stop emailing
    stop writing; quit calling; quit ringing; quit texting; dont call; dont ring; dont phone
    do not contact; do not call; dont contact; never call; never ring; never contact
    leave me alone; leave us alone; leave me be; lose my number; lose this number
    delete my number; take me off; take my number; remove my number; remove me; off your list
    cease; desist; cease and desist; no more calls; no more letters; no more texts
    unsubscribe; opt out; block; blocked; in writing; in writing only; last time you call
    harassing; harassment; hounding; pestering; final warning; withdraw consent; revoke`,
  attorney: phrases`
    attorney; attorneys; lawyer; lawyers; solicitor; solicitors; barrister; counsel; legal aid
    law firm; law centre; law center; represented; represents; representing; representation
    legal representative; my brief; paralegal; retained; through my; speak to my; contact my
    deal with my; talk to my; citizens advice`,
  bankrupt: phrases`
    bankrupt; bankruptcy; chapter 7; chapter seven; chapter 13; chapter thirteen; chapter 11
    iva; ivas; individual voluntary; dro; debt relief order; trust deed; sequestration
    sequestrated; insolvent; insolvency; official receiver; trustee; discharged
    automatic stay; filed; filing; petition; case number; debt arrangement scheme
    administrator; insolvency practitioner`,
  court: phrases`
    court; judge; sue; sued; suing; ccj; garnish; garnishment; lawsuit; legal action; legal
    bailiff; jail; prison; arrest; arrested; police; credit score; credit rating; credit file
    repossess; repo; consequences; what happens; take my house; take my car; home visit
    doorstep`,
  complaint: phrases`
    complaint; complaints; complain; complaining; complained; report you; reporting you
    reported; reporting; regulator; ombudsman; fos; fca; cfpb; bbb; better business bureau
    attorney general; ftc; trading standards; ofcom; ico; mp; congressman; senator; newspaper
    news; watchdog; channel; twitter; tiktok; review; one star; trustpilot; formal; escalate
    escalated; supervisor; disgusting; disgraceful; rude; unprofessional; outrageous; treated
    laughed at me; called me; hung up on me; shouted; swore; deadlock; grievance; unacceptable
    shocking; put on record; apology; apologise; compensation; head office`,
  human: phrases`
    human; human being; real person; person; actual person; somebody real; someone real
    representative; rep; agent; operator; adviser; advisor; supervisor; manager; transfer me
    put me through; connect me; switchboard; live agent; speak to someone; talk to someone
    speak to a; talk to a; flesh and blood; somebody else; customer service; customer services
    breathing; a body; a soul; colleague; hand me; pass me`,
  ai: phrases`
    robot; robots; bot; bots; chatbot; machine; computer; ai; artificial; automated; recording
    recorded voice; siri; alexa; chatgpt; gpt; program; programme; algorithm; software
    real voice; are you real; are you human; are you a person; pulse; blood in your veins
    android; dalek; terminator; synthetic; prerecorded; virtual`,
  record: phrases`
    record; recorded; recording; recordings; tape; taping; taped; on tape; off the record
    consent; monitored; wiretap; listening in; recorder; record this; recorded line; one party
    two party`,
  violence: phrases`
    kill you; hurt you; break your; smash; smash your; punch; batter; hammer; baseball bat
    bat; knife; stab; shoot you; shotgun; bullet; gun; burn; burn your; bomb; petrol; gasoline
    find you; find out where you; know where you; come down there; come to your office
    come to your house; your address; your family; your kids; your teeth; your legs; your neck
    wring; strangle; bury you; put you in; blood; regret; watch your back; sort you out
    beat you; beat the; kick your; acid; axe; machete; crowbar; blow up; run you over; slit
    throat; drag you; sleep with one eye open; skull; kneecap; kneecaps; dogs on; set the dog`,
  minor: phrases`
    year old; years old; im eleven; im twelve; im thirteen; im fourteen; im fifteen
    im sixteen; im seventeen; im nine; im ten; im eight; im seven; im 9; im 10; im 11; im 12
    im 13; im 14; im 15; im 16; im 17; school; homework; grade; sixth grade; seventh grade
    eighth grade; ninth grade; year 7; year 9; primary; sixth form; gcse; gcses; a levels
    prom; teacher; mum says; mommy; mummy; daddys; babysitter; under 18; underage; minor
    a minor; a child; just a kid; birthday; not 18; turn 18; 17; 16; 15; 14; high school
    middle school; junior high; ipad; xbox; roblox; fortnite`,
  busy: phrases`
    driving; wheel; motorway; highway; interstate; road; traffic; bus; tube; subway; train
    plane; boarding; airport; flight; gate; meeting; in a meeting; at work; on shift; my shift
    break; on the clock; patient; customer; class; lecture; exam; church; mass; mosque
    wedding; christening; funeral; dinner; tea; supper; cooking; stove; bath; shower; toilet
    bed; asleep; sleeping; nap; baby; school run; shopping; checkout; till; queue; line
    register; dentist; doctors; appointment; waiting room; cinema; gym; match; hands full
    tied up; busy; bad time; not a good time; cant talk; cant chat; cannot talk; rushing
    running late; about to; in the middle of; quick; call back; ring back; call me back
    ring me back; later; another time; tomorrow; this evening; tonight; after six; after work
    lunch; whispering; signal; battery; noisy; kitchen; forklift; ladder; scaffold`,
  promise: phrases`
    ill pay; i will pay; can pay; pay it; pay the; pay you; payment; send it; ill send
    get it to you; have it; ill have; by friday; on friday; payday; transfer it; set it up
    do it; put down; on the first; end of the month; next week; tomorrow; today; tonight
    on the; by the; ill do; sort it; settle up; straight away; right now`,
  part: phrases`
    part; half; some; some of it; a bit; little; bit; fifty; twenty; thirty; forty; ten
    hundred; at a time; down payment; towards; chip away; something; as much as i can
    all i can; all i got; all ive got; most i can; only; max`,
  plan: phrases`
    plan; plans; instalment; instalments; installment; installments; monthly; a month
    per month; weekly; a week; spread; split; over six; over three; over twelve; months
    break it up; chunks; payments; schedule; arrangement; arrange; options; option; bit by bit
    how many`,
  defer: phrases`
    extension; extend; more time; push; pushed; push it; delay; hold off; postpone; wait
    wait until; till; grace; breathing space; pause; holiday; payment holiday; later date
    give me until; give me till; couple of weeks; another week; another month; move the date
    put it back; hold on`,
  discount: phrases`
    discount; settlement; settle for; knock; knock off; off if; percent off; lower; reduce
    reduced; reduction; cheaper; deal; haggle; accept less; less than; meet me; half price
    lump sum; wiggle room; bargain; shave; cut`,
  waive: phrases`
    waive; waived; waiver; drop; drop the; take off; remove; forgive; forgiveness; write off
    written off; scrap; cancel the fee; late fee; goodwill; let me off; charges off; wipe`,
  refuse: phrases`
    refuse; wont pay; not paying; aint paying; not going to pay; not gonna pay; never pay
    no intention; get nothing; not a penny; not a cent; red cent; not a dime; nowt; squat
    zilch; zip; whistle; sue me; do your worst; come and get; make me; dont care; whatever
    principle; bothered; stone`,
  swear: phrases`
    fuck; fucking; fuckin; fucker; shit; bullshit; bastard; bastards; bitch; asshole; arse
    arsehole; wanker; wankers; twat; prick; dick; dickhead; bollocks; piss off; pissed; hell
    damn; idiot; idiots; moron; morons; stupid; scum; leech; leeches; parasite; parasites
    vulture; vultures; crook; crooks; thief; thieves; clown; clowns; shut up; get lost
    sod off; bugger off; feck; eejit; muppet; muppets; jackass; screw you; screw; stuff it
    shove it; bloodsucker; bloodsuckers; cow; pig; garbage; trash`,
  worry: phrases`
    worried; worry; worrying; scared; afraid; frightened; nervous; anxious; panicking; panic
    terrified; stress; stressed; sleep; cant sleep; shaking; please; frightens; dread
    dreading; fear; sick with worry`,
  sadness: phrases`
    sad; crying; cry; tears; sorry; ashamed; shame; embarrassed; embarrassing; lonely; alone
    miss him; miss her; heartbroken; broken; hard; awful; terrible; devastated; tired
    exhausted; failure; failed; sigh; miserable; low; hopeless`,
  anger: phrases`
    angry; furious; fed up; sick of; sick and tired; ridiculous; joke; disgrace; how dare
    enough; seriously; unbelievable; cheek; fuming; livid; rage; mad; nerve; third time
    fifth time; ten times; again; every day; constantly; goddamn`,
  confuse: phrases`
    what; huh; eh; sorry what; pardon; dont understand; dont get it; no idea; not sure
    confused; lost; explain; mean; means; what do you mean; come again; say that again; repeat
    unclear; which; who; why; how come; doesnt make sense`,
  thanks: phrases`
    thanks; thank you; ta; cheers; appreciate; grateful; great; lovely; perfect; brilliant
    good; fine; okay; ok; sure; no problem; no bother; happy to; glad; sounds good
    fair enough; works; deal; grand; champion; excellent; alright`,
  hello: phrases`
    hello; hi; hiya; hey; good morning; good afternoon; good evening; morning; howdy; evening
    afternoon; how are you; alright`,
  bye: phrases`
    bye; goodbye; bye bye; cheerio; see you; take care; have a good; good day; talk later
    talk soon; speak soon; ta ra; so long; hanging up; gotta go; have to go; thats all`,
  who: phrases`
    who is this; whos this; whos calling; who are you; who am i speaking; which company
    what company; where are you calling; calling from; what is this about; whats this about
    regarding; what do you want; your name; who do you work; on whose behalf; how did you get
    number`,
  balance: phrases`
    how much; whats the balance; what do i owe; how much do i owe; whats left; remaining
    outstanding; what is it now; total; current balance; minimum; due; what am i looking at`,
  fee: phrases`
    fee; fees; interest; late fee; late charge; apr; charges; admin; penalty; extra; why is it
    what is this charge; gone up; added; percent; surcharge; whats that for`,
};

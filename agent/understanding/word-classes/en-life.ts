import { phrases } from "../rules/phrases.ts";

/** English words about people and what befalls them. */
export const enLifeWords: Readonly<Record<string, readonly string[]>> = {
  self: phrases`
    i; im; ive; ill; id; me; my; mine; myself; mysel; ah; we; us; our; ours`,
  you: phrases`
    you; your; youre; youve; yous; yall; ye; yer; yourselves; you all; you lot; u`,
  kin: phrases`
    mum; mom; mam; maw; mother; mothers; dad; da; daddy; father; fathers; son; sons; daughter
    daughters; wife; wifes; husband; husbands; hubby; brother; sister; twin; nan; nana; gran
    granny; grandma; grandmother; grandad; grandpa; grandfather; uncle; aunt; auntie; cousin
    nephew; niece; baby; bairn; wean; weans; kid; kids; child; children; boy; girl; partner
    fiance; fiancee; boyfriend; girlfriend; spouse; parents; parent; family; stepdad
    stepmother; stepson; ex; inlaws; mother in law; lad; missus; mrs; mister`,
  friend: phrases`
    friend; friends; mate; mates; buddy; pal; neighbour; neighbor; roommate; flatmate
    housemate; landlord; colleague; coworker; boss; manager; tenant; lodger; carer; caregiver
    secretary; receptionist; assistant; cleaner; cellmate`,
  he: phrases`
    he; hes; him; his; she; shes; her; hers; they; theyre; them; their`,
  neg: phrases`
    not; no; never; dont; doesnt; didnt; wont; cant; couldnt; wouldnt; isnt; aint; wasnt
    havent; hasnt; hadnt; arent; nothing; none; nobody; without; nae; cannae; dinnae; didnae
    no longer; neither; nor; stop; refuse; refusing`,
  cond: phrases`
    if; suppose; supposing; what happens; say i; whether; would; could; might; hypothetically
    unless`,
  past: phrases`
    was; were; used to; last year; years ago; back then; ago; once; when i was; previously
    in the past`,
  illness: phrases`
    cancer; tumour; tumor; leukaemia; leukemia; lymphoma; chemo; chemotherapy; radiotherapy
    dialysis; stroke; heart attack; heart failure; bypass; transplant; kidney; kidneys; liver
    cirrhosis; copd; emphysema; sepsis; als; motor neurone; parkinsons; parkinson
    multiple sclerosis; ms; cystic; epilepsy; epileptic; seizure; seizures; diabetic; insulin
    sickle; lupus; hiv; aneurysm; brain bleed; coma; icu; intensive care; hospice; terminal
    palliative; biopsy; oncology; oncologist; metastatic; stage four; stage three
    life support; ventilator; oxygen; ward; hospital; hospitalised; hospitalized; surgery
    surgeon; operation; operated; amputated; amputation; diagnosed; diagnosis; miscarriage
    stillborn; premature; neonatal; nicu; prognosis; months to live; weeks to live; long covid
    pneumonia; infusion; scan; bedridden; bedbound; immobile; discharged`,
  mental: phrases`
    depression; depressed; depressive; bipolar; schizophrenia; schizophrenic; schizoaffective
    psychosis; psychotic; voices; ptsd; anxiety; panic attack; panic attacks; breakdown
    sectioned; psych ward; psychiatric; psychiatrist; crisis team; therapist; cpn; meds
    medication; antidepressants; lithium; sertraline; ocd; borderline; eating disorder
    anorexia; manic; mania; agoraphobia; agoraphobic; addiction; addict; rehab; detox
    alcoholic; overdosed; relapse; nervous wreck; mental health; not well in my head
    in a bad way; dark place`,
  disability: phrases`
    blind; deaf; hard of hearing; wheelchair; disabled; disability; pip; ssdi; paralysed
    paralyzed; paraplegic; quadriplegic; autistic; autism; adhd; dyslexic; dyslexia
    cannot read; cant read; cant write; learning disability; learning disabilities
    special needs; downs; down syndrome; brain injury; head injury; carer; support worker
    social worker; guardian; power of attorney; hearing aid; hearing aids; stammer; braille
    interpreter; housebound; care home; nursing home`,
  confusion: phrases`
    dementia; alzheimers; alzheimer; memory; forget things; forgetting; remember; muddled
    mixed up; confused; confuse; what day; what year; who are you again; where am i; foggy
    fog; lost track; keep forgetting; slow; dont understand; cant follow`,
  abuse: phrases`
    hits me; hit me; beats me; beat me; beating; bruises; black eye; refuge; shelter
    womens aid; violent; abuse; abused; abusive; abuser; restraining order; controls
    controlling; controlled; coerced; locks me; locked; allowed; permission; scared of him
    afraid of him; under his thumb; takes my card; takes my money; took my phone; domestic
    hiding from; fled; trafficked; threatens me; hurt me; hurts me; choked; strangled
    safehouse; safe house`,
  grief: phrases`
    funeral; buried; burying; bury; cremation; cremated; wake; coffin; casket; grave
    headstone; mourning; grieving; grief; bereaved; bereavement; widow; widowed; widower
    passed; passed away; passed on; lost my; died; death; dead; deceased; stillbirth; memorial
    ashes; condolences`,
  dead: phrases`
    died; dead; deceased; passed away; passed on; passed over; past away; late husband
    late wife; late father; late mother; executor; executrix; estate; probate
    death certificate; obituary; coroner; no longer with us; in the ground; six feet under
    pushing up; cemetery; graveyard; heaven; gone; drowned; killed; murdered
    letters of administration; next of kin; croaked; snuffed it; popped his clogs
    kicked the bucket; departed; ouija`,
  suicide: phrases`
    suicide; suicidal; kill myself; killing myself; end it; ending it; end it all; end my life
    take my life; take my own life; taking my life; hang myself; hanging himself; hanging myself
    hang; noose; rope; overdose; od; pills; paracetamol; tablets; bleach; jump; jumping; bridge
    overpass; cliff; ledge; rooftop; roof; tracks; platform; train; embankment; razor; blade
    cut my wrists; wrists; cutting; cut myself; self harm; harm myself; hurt myself; shoot myself
    bullet; gun; pistol; shotgun; exhaust; garage; engine running; oven; drown myself; drown me
    drown him; drowned him; drowning me; river; clyde; thames; goodbye letter; goodbye letters
    not wake up; never wake up; wont wake up; better off dead; better off without me; without me
    be here; wont be here; shant be here; not be here; no longer be here; be around
    wont be around; see christmas; see monday; no point; no way out; only way out; way out
    done with it all; had enough; cant go on; cant do this anymore; cant take it
    dont want to live; dont want to be here; want to die; wanna die; wish i was dead
    wish i were dead; disappear; go to sleep; last call; life insurance; burden; worth more dead
    samaritans; 988; over for me; say goodbye; arrangements; give the dog; giving away
    tired of living; tired of being alive; alive; living`,
  veiled: phrases`
    exist; existing; not being here; being here; being around; wasnt around; not around
    wake up; never wake; getting up; breathing; fade out; fade away; see the point; the point
    join him; join her; joining him; joining her; find me; finding me; found a note
    through a note; goodbyes; saying goodbye; goodbye is; last one; last person; last call
    wont need one; shant need; wont be needing; wont need to; your problem; much longer
    no tomorrow; no future; a future; not be a friday; after sunday; after the weekend
    after this week; after tonight; tonight; took them; took them all; taken some; every pill
    pill; overdosed; my insulin; vein; veins; belt; hosepipe; himself; herself; hurting myself
    cutting again; into a wall; off the road; corpse; on a stone; estate; funeral plan; deaths
    trust myself; the guts; made sure; my mind up; peaceful; be better off; better off
    the insurance; not an accident; other side; given up; no use; nothing matters; none of it
    doesnt matter; hopeless; carry on; keep going; be gone; ill be gone; when i go; not keeping
    planning to be; picture; get it over; dark thoughts; thoughts; on purpose; by choice
    stopping me; holding me; tired of; last night; dying of; sorted really; favor; favour`,
  idiom: phrases`
    killing me; killed me; kill me; dying to; dying for; to die for; death of me
    over my dead body; dead tired; dead on my feet; bored to death; scared to death
    sick to death; drop dead; dead serious; dead line; deadline; dead phone; phone died
    phone is dead; battery died; battery is dead; dead battery; car died; dead slow
    shoot me an email; shoot me; murder; jumping through hoops; jump through hoops
    jump the gun; at the end of my rope; hang on; hang up; hanging up; laughing; lol; lmao
    joke; joking; kidding; film; movie; squad; song; show; game; blast; cant wait`,
  job: phrases`
    job; jobs; work; working; laid off; lay off; layoff; layoffs; redundant; redundancy
    sacked; fired; let go; let me go; furlough; furloughed; unemployed; unemployment
    universal credit; jobseekers; benefits; benefit; dole; welfare; sanctioned; zero hours
    hours cut; cut my hours; shifts; shift; wages; wage; paycheck; paycheque; salary
    pay cheque; payday; contract ended; closed down; shut down; shut; bust; folded
    liquidation; no income; income; out of work; signed off; sick pay; statutory; pension
    plant closed; strike; self employed; freelance; gig; clients; customers; business; shop`,
  poor: phrases`
    broke; skint; brassic; penniless; food bank; foodbank; food stamps; soup kitchen; starving
    hungry; eat; eating; feed; feeding; groceries; heating; meter; electric; lights; rent
    evicted; eviction; homeless; sofa; couch; sleeping in my car; living in my car; hostel
    mortgage; bailiffs; overdraft; payday loan; maxed; scraping; scrape; penny; pennies
    nickel; dime; make ends meet; ends meet; paycheck to paycheck; hand to mouth; tight
    struggling; struggle; skip meals; cannot afford; cant afford; afford; nothing left
    in the red; pawned; pawn; sold; sell; borrowing; borrowed from; stretch; stretched; bills
    childcare; nappies; diapers; formula; poverty; choose between; heat or eat`,
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Names that are also everyday words: they count as names only where something says so. */
export const wordNames: ReadonlySet<string> = words(
  `will young may mark bill grace hope faith joy rich price long short small day days king page case cash
  banks bank lane art rose pat rob sue frank grant chase miles chance drew ray dawn eve june april
  august summer brown black white green gray grey stone wood hill field brook lake best good goods love
  power powers wise sharp bright moon star major cook house hall park street bond book cross early late
  new old low high strong little large an me do so to my no in he she you long week weeks friday monday
  christian jack guy don gene carol holly ivy heather ginger pearl ruby amber crystal destiny charity
  mercy patience angel prince duke earl noble rusty sandy robin colt cliff forest glen heath reed victor
  wade ward court church temple bishop pope fair just true french english welsh holland german love moody
  cash loan fee pay cost penny buck bucks wall door bell ball bush berry cherry fox wolf bird swan lamb
  hunt hope speed swift walk drive way rain snow frost winter winters rice ham bean marsh gates ford land
  can may must shall sun song son ma li he an ai ran ban fan pan tan man men hen pen den fen wen ye yes
  lie die pie tie la da na ha gu lu min lin ming ping ling ding dong tong hong gong long fang hang tang
  kang bang bo mo po jan don van del de la le von mc st el al bin ben ken dan ian`,
);

/** Words that begin with a capital and are no name: beginnings of sentences, days, months, peoples. */
export const noNames: ReadonlySet<string> = words(
  `a about above ability absolutely account actually after afternoon again ah ai alas all alone also always
  am american an and another any anybody anyone anything anyway app april are argh arrears as asap ask at
  august automated away back bad balance bank bankruptcy be because been before being best black both
  breathing bright british broke brown busy but by bye call calling can cannot card case cash chapter
  cheers chinese christmas church citizens claim close collections company complaint congratulations could
  county court credit crying customer date day dear deal debt december department did didn different dispute
  district divorced do does doing don done down driving due each early easter eight eighty eleven english
  enough er error eur euro euros even evening every everybody everyone everything exactly fair february fee
  fifteen fifty finance financial fine first five food for forty four fourteen french friday from full
  furious gbp get getting give glad go god going gone gonna good goodbye goodness got gotta great green had
  half happy has have haven having he heaven hell hello help her here hers hey hi him his hiya hmm holiday
  home homeless honestly hope hours how hundred i id if ill im in income indeed instead insurance interest
  internet into irish is isn it its iva january job jobless july june just kids kind kindly last late later
  law lawyer leave left let letter like line listen listening loan long look looking lord lost lot loud lovely
  ma madam man many march marvellous may maybe me mean medicaid medicare mental mexican mid might million mind mine
  minute mm monday money month monthly months more morning mortgage most mr mrs ms much mum my name national
  never new next nice night nine nineteen ninety no nobody none noon nope not nothing noted november now number
  october of off officer oh ok okay old ombudsman on once one only onto or other our ours out over overdue paid
  pardon part partner passed pay paying payment payments penny people perfect person phone plan please plus
  point police poor pounds pregnant president pretty probably problem put quarter question quick quite rather
  ready real really reason receipt recorded reference refund regarding rent repeat retired right sad same saturday
  say saying scared scottish second see seriously service services seven seventeen seventy several she short
  should sick since sir six sixteen sixty so social some somebody someone something somewhere soon sorry spanish speak
  speaking spring start statement still stop stopped straight stressed such sue summer sunday sure take taking tell
  ten text thank thanks that the their them then there these they thing things thirteen thirty this those though
  thought thousand three through thursday till time tired to today together tomorrow tonight too total tough trust truly
  try trying tuesday twelve twenty two uh uk um unable under understood unemployed union universal unlikely until up upset
  us usd very wait waiting want was way we wednesday week weekly weeks welcome well welsh went were what
  when where which white who whole why will winter wish with within without wonderful word work working worried
  would wow wrong ya yeah year yep yes yesterday yet you your yours yourself yup zero`,
);

/** Words that show a name to be an institution's. */
export const institutionWords: ReadonlySet<string> = words(
  `credit bank finance financial lending loans loan services service ltd limited inc llc plc card cards union court
  department dept app group company recovery solutions collections capital mortgage insurance energy water gas electric
  telecom mobile council advice ombudsman bureau agency association society trust partners hospital clinic centre center
  furniture auto motors store stores retail enforcement office holdings international line lane street road avenue police`,
);

/** First names common enough that, with a capital, they need no introduction. */
export const firstNames: ReadonlySet<string> = words(
  `aaron abdul abigail adam adrian ahmed aidan aisha alan albert alec alejandro alex alexander alexandra alexis alfred ali
  alice alicia alison allan allen alyssa amanda amelia amy ana andre andrea andrew angela anita ann anna anne annette
  annie anthony antonio aoife arthur ashley audrey barbara barry beatrice becky ben benjamin bernadette bernard beth
  bethany betty beverly bob bobby brad bradley brandon brenda brendan brian bridget bruce bryan caitlin callum cameron
  camilla carl carla carlos carmen caroline carolyn catherine cathy cecilia chad charlene charles charlotte cheryl chloe
  chris christina christine christopher cindy claire clara colin colleen connor craig cristina crystal curtis cynthia
  daisy dale damian dana daniel danielle danny darren dave david deborah debra declan dean deepak denis denise dennis derek
  diana diane diego dmitri dominic donald donna doris dorothy doug douglas duncan dwayne dylan eddie edith edward eileen
  elaine eleanor elena elizabeth ella ellen emily emma eric erica erin esther ethan eva evan evelyn fatima fernando fiona
  florence frances francesca francis francisco frederick gabriel gareth gary gemma geoff geoffrey george georgia gerald
  gerard gillian gina giovanni gladys glenn gloria gordon graham greg gregory gwen hamish hannah harold harriet harry harvey
  hassan hazel hector helen henry howard hugh ian ibrahim imogen ingrid irene isaac isabel isabella ivan jackie jackson
  jacob jacqueline jake james jamie jane janet janice jared jasmine jason javier jayne jean jeanette jeff jeffrey jemma jenna
  jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan
  jordan jorge jose joseph josh joshua joyce juan juanita judith judy julia julian julie justin kalani karen karl kate
  katherine kathleen kathryn kathy katie kayla kayleigh keiko keith kelly kenneth kerry kevin kieran kim kimberly krista
  kristen kristin kumar kyle larry latoya laura lauren laurence lauren lawrence leah lee leo leon leonard leroy leslie lewis
  liam linda lindsay lindsey lisa liz lloyd lorraine louis louise lucas lucy luis luke lydia lynn mabel maggie malcolm marcia
  marco marcus margaret maria marie marilyn mario marisol marjorie marlene marsha martha martin mary mateo matthew maureen
  maurice max megan mei melanie melissa michael michelle miguel mike mildred miranda miriam mohamed mohammed molly monica
  muhammad nadia nancy naomi natalie natasha nathan neil nicholas nicola nicole nigel nina noah noel nora norma norman oliver
  olivia omar oscar owen padraig pamela patricia patrick paul paula pauline pedro peggy peter phil philip phillip phoebe
  phyllis priya rachel rafael rajesh ralph ramon randy raymond rebecca reginald renee rhonda ricardo richard rick ricky
  rita robert roberta roberto rodney roger roland ron ronald rory rosa rosemary ross roy russell ruth ryan sabrina sally
  sam samantha samuel sandra sanjay sara sarah sasha scott sean sergio shane shannon sharon shaun shawn sheila shelley
  sheryl shirley siobhan sofia sonia sophia sophie stacey stacy stanley stella stephanie stephen steve steven stuart susan
  suzanne sylvia tamara tania tanya tara ted teresa terence terry theo theodore theresa thomas tiffany tim timothy tina tobias
  todd tom tommy toni tony tracey tracy travis trevor tyler valerie vanessa vera vernon veronica vicki victoria vincent
  viola violet virginia vivian walter wanda warren wayne wendy wesley wilfred william willie wilma winifred xavier yolanda
  yvette yvonne zachary zoe`,
);

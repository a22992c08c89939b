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
  `aaron abby abdul abdullah abigail adam adele adrian adrienne agnes ahmed aidan aisha akira alan alana albert alec
  alejandra alejandro alex alexander alexandra alexis alfred alfredo ali alice alicia alisha alison allan allen alma
  althea alvin alyssa amal amanda amelia amina amir amy ana anders andre andrea andreas andrew angela angelica
  angelo anita ann anna anne annette annie anthony antoine antonia antonio anya aoife ariana ariel arjun arlene
  armando arnold arthur arturo ashley asif astrid aubrey audrey augustus ayesha barbara barry beatrice becky bella
  ben benita benjamin bernadette bernard bernice bertha beth bethany betty beverly bianca bilal billy bob bobby
  bonnie boris brad bradley brandon brenda brendan brett brian brianna bridget brittany bruce bryan bryn byron
  caitlin callum calvin cameron camila camilla candace cara carl carla carlos carlton carly carmel carmen caroline
  carolyn carrie cassandra catherine cathy cecil cecilia cedric celeste celia chad chandra chantal charlene charles
  charlotte cheryl chiara chinedu chloe chris christina christine christopher cindy claire clara clarence clark
  claudia clayton clifford clinton clive colin colleen connie connor constance cora corey cornelius courtney craig
  cristina crystal curtis cynthia daisy dale damian damon dana daniel danielle danny daphne darius darlene darren
  darryl daryl dave david davina dean deanna deborah debra declan deepak deirdre delia delores demetrius denis
  denise dennis derek desiree desmond devon dexter diana diane diego dina dinesh dionne dmitri dolores dominic
  dominique donald donna donnie donovan dora doreen doris dorothy doug douglas duncan dwayne dwight dylan ebony
  eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena elijah elise elizabeth ella ellen elliot
  elliott ellis elsie elvira emanuel emilio emily emma emmanuel enrique eric erica erik erika erin ernesto ernie
  esperanza estelle esther ethan ethel eugene eunice eva evan evangeline evelyn everett faisal farah farhan fatima
  faye felicia felipe felix ferdinand fergus fernando fiona florence floyd frances francesca francine francis
  francisco francois frankie fred freda freddie frederica frederick fredrick freya gabriel gail gareth garrett gary
  gavin gemma genevieve geoff geoffrey george georgia georgina gerald geraldine gerard gertrude gilbert gillian gina
  giovanni giuseppe gladys glenda glenn gloria goran gordon graham greg gregory greta gretchen guadalupe guillermo
  gustavo gwen gwendolyn hamish hamza hannah hans harold harpreet harriet harry harvey hassan hayley hazel hector
  heidi helen helena helga henrietta henry herbert herman hilary hilda horace howard hubert hugh hugo humphrey ian
  ibrahim ida ignacio iman imogen imran inez ingrid iqbal ira irene isaac isabel isabella isaiah ismail isobel ivan
  jackie jackson jacob jacqueline jada jaime jake jamal james jamie jamila jana jane janelle janet janice janine
  jared jasmine jason javier jayden jayne jean jeanette jeannie jeff jeffrey jemma jenna jennifer jenny jeremiah
  jeremy jermaine jerome jerry jess jesse jessica jesus jill jim jimmy joan joanna joanne joaquin jocelyn joe joel
  johanna john johnny jon jonathan joni jordan jorge jose joseph josephine josh joshua josie joyce juan juanita
  judah judith judy julia julian julie juliet julio justin justine kaitlyn kalani kareem karen karim karl karla
  katarzyna kate katherine kathleen kathrin kathryn kathy katie katrina kayla kayleigh keiko keisha keith kelly
  kendra kendrick kenneth kenny kerry kevin khadija khalid kieran kim kimberly kirsten kirsty krish krista kristen
  kristin krystal kumar kurt kwame kyle lakshmi lamar lana larissa larry latisha latoya laura lauren laurence
  lawrence leah lee lena lenny leo leon leona leonard leonardo leroy leslie lester leticia lewis liam lila lilian
  lillian lina linda lindsay lindsey lionel lisa liz lloyd lois lola lonnie lorenzo loretta lorraine louis louisa
  louise lucas lucia lucille lucy luigi luis luke luther lydia lynda lyndsey lynette lynn mabel mackenzie madeleine
  maggie mahmoud maisie malcolm malik mandy manuel marcel marcella marcelo marcia marco marcus margaret marguerite
  maria mariam marian marianne maribel marie marilyn marina mario marisol marissa marjorie marlene marsha martha
  martin marvin mary maryam mateo mathew matilda matthew mattie maura maureen maurice mavis max maxine maya meera
  megan mehmet mei melanie melinda melissa melvin meredith mervyn mia micah michael michelle miguel mike mildred
  milton miranda miriam mitchell mohamed mohammad mohammed moira molly mona monica monique morgan moses muhammad
  myra myrtle nabil nadia nadine naima nancy naomi natalie natasha nate nathan nathaniel neha neil nelson nettie
  nicholas nicky nicola nicolas nicole nigel nikhil nina nirmala nkechi noah noel nora norbert noreen norma norman
  octavia odette olga oliver olivia oluwaseun omar ophelia oscar otis otto owen pablo padma padraig pam pamela
  parveen patrice patricia patrick paul paula pauline pearlie pedro peggy penelope percy peter petra phil philip
  philippa phillip phoebe phyllis pierre piotr polly priya qasim quentin quincy rachael rachel rafael rajan rajesh
  ralph ramesh ramon ramona randy raquel rashid raul ravi raymond rebecca reggie regina reginald rekha renee reuben
  rhiannon rhonda rhys ricardo richard rick ricky rita robert roberta roberto rochelle roderick rodney rodrigo roger
  rohan roland romeo ron ronald ronnie rory rosa rosalie rosalind rosalyn rosanna rosemary rosie ross roxanne roy
  rudolph rudy rufus rupert russell ruth ryan sabrina sadie saeed sally salma sam samantha samira samuel sandeep
  sandra sanjay sanjeev saoirse sara sarah sasha saul scott sean selena selina serena sergio seth shabana shane
  shania shannon sharif sharon shaun shawn shawna sheena sheila shelley sheryl shirin shirley shivani shreya sidney
  silvia simon simone sinead siobhan sofia sofie sonia sonya sophia sophie spencer stacey stacy stanislav stanley
  stefan stefanie stella stephanie stephen steve steven stewart stuart sunil sunita suresh susan susanna susie
  suzanne suzette sven svetlana sylvia tabitha tamara tameka tamika tania tanisha tanya tara tasha tatiana ted teddy
  terence teresa terrance terrence terri terry thelma theo theodore theresa thomas tiana tiffany tim timothy tina
  tobias todd tom tomas tommy toni tonia tony tonya tracey tracy travis trent trevor tricia trina trish trisha trudy
  tyler tyrone ursula usman valentina valeria valerie vanessa vaughn velma vera verity vernon veronica vicki vicky
  victoria vijay vince vincent vinod viola violet violetta virgil virginia vivian vivienne vlad wallace walter wanda
  warren wayne wendell wendy wesley wilbur wilfred wilhelmina william willie wilma wilson winifred winston xavier
  yasmin yasmine yolanda yuki yuri yusuf yvette yvonne zachariah zachary zainab zara zeke zelda zeynep zoe zoltan`,
);

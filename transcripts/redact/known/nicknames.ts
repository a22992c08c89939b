/** First names and what people of that name are called. */
const families = `
alexander alex al sandy lex xander|alexandra alex sandra lexi|andrew andy drew|anthony tony|barbara barb babs|benjamin ben benny
catherine cathy kate katie cath|charles charlie chuck|christine chris chrissy tina|christopher chris kit|cynthia cindy
daniel dan danny|david dave davey|deborah debbie deb|denise denny|donald don donny|dorothy dot dottie|edward ed eddie ted ned
elizabeth liz lizzie beth betty eliza|frances fran frankie|francis frank|frederick fred freddie|geoffrey geoff|gregory greg
james jim jimmy jamie|jennifer jen jenny|jeffrey jeff|jonathan jon jonny|john johnny jack|joseph joe joey|joshua josh
katherine kate katie kathy kat|kenneth ken kenny|kimberly kim|lawrence larry laurie|leonard len lenny|louise lou
margaret maggie meg peggy marge|matthew matt|michael mike mick mickey|nicholas nick nicky|pamela pam|patricia pat patty trish tricia
patrick pat paddy|peter pete|philip phil|raymond ray|rebecca becky becca|richard rich rick dick ricky|robert rob bob bobby robbie bert
ronald ron ronnie|samantha sam sammy|samuel sam sammy|sandra sandy|stephen steve stevie|steven steve|susan sue susie|terence terry
theodore theo ted teddy|theresa terry tess|thomas tom tommy|timothy tim timmy|victoria vicky tori|william will bill billy liam
zachary zach zack|jose pepe|francisco paco|padraig paddy podge|kayleigh kay`
  .split(/[|\n]/)
  .map((family) => family.split(" "));

/** What somebody with that first name may be called, and the other way round; folded letters. */
export const nicknamesOf = (name: string): readonly string[] =>
  families
    .filter(([formal, ...short]) => formal === name || short.includes(name))
    .flatMap((family) => (family[0] === name ? family.slice(1) : family.slice(0, 1)));

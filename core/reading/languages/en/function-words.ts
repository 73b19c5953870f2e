/** Latin words that carry no concept of ours but are no names either. */
export const FUNCTION_WORDS: readonly string[] =
  `a an the and or but nor so yet of in on at by for with about into onto over
under from to up down out off as than then there here when where while because since until till if else unless though although
i me my mine myself you your yours yourself he him his she her hers it its itself we us our ours they them their theirs
this that these those who whom whose which what why how is am are was were be been being do does did done doing have has had
having can could shall should will would may might must ought not no yes only just also too very much many more most less least
few wide broad narrow deep some any all each every both either neither one two other another such same own again still already ever never often
sometimes usually always now today please pls kindly thanks thank hi hello hey ok okay well oh ah um uh hmm let lets get gets got
getting go goes going went gone come comes coming came make makes made making take takes took taken taking give gives gave given
giving show shows showed shown showing tell tells told telling say says said saying see sees saw seen seeing look looks looked
looking find finds found finding know knows knew known knowing think thinks thought thinking want wants wanted need needs needed
like likes liked love try tries tried trying put puts help helps keep keeps kept ask asks asked asking start starts started
stop stops stopped send sends sent work works worked working check checks checked checking run runs ran running bring brings
pull pulls give provide share quick quickly asap ahead thing things stuff bit lot lots kind sort type way ways part parts side
team boss manager meeting call review report deck slide slides qbr prep preparing prepare client today tonight moment minute
second person people guy guys folks someone anyone everyone somebody anybody everybody nobody none nothing something anything
everything really actually basically simply quite pretty rather maybe perhaps probably possibly certainly definitely currently
right left new old big small large long short high low good bad great nice best better worse worst early late last next first
previous past future current recent latest time times day days week weeks month months year years hour hours quick question
questions answer answers number numbers figure figures value values percent percentage rate share ratio level levels point points
list table chart graph view page screen link file copy doc document between among within without against during before after
above below across along around behind beside beyond near per via versus vs plus minus except concerning regarding respect
wondering wonder curious interested believe guess suppose hope wish mean means meant understand remember forget want wanna gonna
gotta dear regards best sincerely cheers hiya yo sir madam mr mrs ms dr able unable sure unsure true false real fake same
different similar alone together apart away back forward inside outside upon toward towards onto yeah yep nope nah wow huh lol
btw fyi imo eg ie etc aka asap tbh thx ty np msg pls plz cust custs acct accts lic lics sub subs pct avg min max num qty est approx
isnt arent doesnt dont didnt cant wont havent hasnt wasnt werent couldnt shouldnt wouldnt hadnt whats hows wheres whos whys thats theyre youre weve ive youve theyve id im ill hes shes were version versions copy copies extent degree rice music focus mine yours seen paid pays pay stay stays visit visits visited holding held feel feels felt seem seems seemed happen happens happened heard hear hears watch talking spoke spoken read reading wrote written bring carry carried leave leaves left join joins joined meet meets met lose win wins won tell story stories idea ideas word words page pages folder people man men woman women kid kids life world country city street house home office desk room door window phone phones computer laptop device devices tool tools old older oldest newer newest young easy easier hard harder difficult simple simpler clear clearer sure surely likely unlikely happy glad hello friend friends family money budget cost costs price prices cheap expensive sale sales deal deals market business businesses company companies industry sector region regions area areas north south east west japan tokyo osaka america europe international global local national public private school schools university students student teachers teacher hospital bank banks store stores shop shops hotel hotels food coffee lunch dinner water weather rain snow summer winter spring autumn season holiday holidays vacation weekend birthday game games movie music song songs book books news article paper letter letters language languages chinese french german spanish italian green blue black white color colour size weight height distance speed strong stronger weak heavy light full empty open close closed higher lower above below inside outside behind front top middle bottom side center centre end ends ended begin begins began anymore lately sorry excuse pardon anyway somehow somewhat instead afterwards beforehand meanwhile further furthermore besides hopefully apparently honestly literally obviously kinda sorta alot bunch pile heap load loads ton tons plenty enough several various certain particular specific exact exactly roughly nearly almost about around ahead upcoming ongoing existing available possible impossible important urgent free busy ready done finished complete completed whole half quarter third own etc really yesterday tomorrow fifth fifths tenth tenths thirds quarters eighth sixth ninth morning afternoon evening night quarter half double triple twice once thrice zero`
    .split(/\s+/)
    .filter((word) => word !== '');

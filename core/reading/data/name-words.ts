import { wordTable } from '../text/word-table.ts';

const list = (text: string): readonly string[] => text.split(/[\s]+/).filter((word) => word !== '');

/** Legal forms at the end (or start) of a Latin name; they say nothing about which company it is. */
export const LEGAL_LATIN: ReadonlySet<string> = new Set(
  list(`ltd limited inc incorporated corp corporation co company llc llp lp plc gmbh ag kg ug se sa sas sarl srl
  spa sl slu bv nv pty pte kk oy oyj ab as asa aps kft zrt sro doo ad ood eood jsc ooo pjsc bhd sdn cv mbh ev ek
  ohg gbr cie saas pvt private holdings holding group intl international`),
);
/** Legal forms that may be dropped even where a name without them would be another company's name. */
export const LEGAL_ONLY: ReadonlySet<string> = new Set(
  list(`ltd limited inc incorporated corp corporation co llc llp lp plc gmbh ag kg ug se sa sas sarl srl spa sl slu
  bv nv pty pte kk oy oyj ab as asa aps kft zrt sro doo jsc ooo pjsc bhd sdn mbh pvt`),
);

export const LEGAL_JAPANESE: readonly string[] =
  list(`株式会社 (株) 有限会社 (有) 合同会社 (同) 合資会社 (資) 合名会社 (名)
  医療法人社団 医療法人財団 医療法人 (医) 学校法人 (学) 社会福祉法人 (福) 福祉法人 宗教法人 一般社団法人 (一社) 一般財団法人 (一財)
  公益社団法人 (公社) 公益財団法人 (公財) 特定非営利活動法人 npo法人 独立行政法人 (独) 国立大学法人 国立研究開発法人
  地方独立行政法人 相互会社 税理士法人 弁護士法人 監査法人 司法書士法人 農業協同組合 協同組合 財団法人 社団法人`);

export const HONORIFICS: readonly string[] = list('さま さん 様 御中 殿 氏 社 くん ちゃん');

/** What kind of business it is: never a customer alone, and another one after a head word names another company. */
export const BUSINESS_LATIN: ReadonlySet<string> = new Set(
  list(`academy accounting advisors aerospace agency air airline airlines airways analytics apparel architects art arts
  associates association auto automotive aviation bakery bank banking bar bakeries beauty beer beverages bicycles bikes
  biotech books boutique brewery brewing bridge brokers brothers builders building business cafe capital care cars
  catering center centre chemical chemicals church cinema city clinic clothing cloud club coffee college communications
  community computers computing construction consultancy consultants consulting consumer contractors council country
  couriers credit cycles dairy data dental design designs development digital direct distribution district doctors
  dynamics east education electric electrical electricity electronics energy engineering enterprise enterprises
  entertainment environment equipment estate events express fabrics factory farm farms fashion film films finance
  financial fine first fitness fleet flowers food foods footwear forest foundation freight fruit fuel furniture games
  garage garden gardens gas general glass global gold golf government graphic graphics grocery green grill health
  healthcare heating heritage high home homes hospital hospitality hotel hotels house housing human images imports
  importers industrial industries information innovation innovations institute insurance interactive interiors invest
  investment investments iron jewelers jewelry journal kitchen lab laboratories labs lake land law lawyers leasing
  legal leisure library life light lighting lines logistics lumber machinery machines mail management manufacturers
  manufacturing marine market marketing markets materials meat media medical medicine messenger metal metals mill
  mills mining mobile modern motor motors mountain museum music mutual national natural nature network networks new
  news north nutrition oil old online optical organics organic outdoor packaging paint paper park partners parts
  pension petroleum pharma pharmaceuticals pharmacy phone photo physics pickles pizza planning plastics power precision
  premier press preserves print printers printing pro production productions products professional properties property
  public publications publishers publishing pub pumps quality radio rail railway real recruitment recycling red
  renewable rental rentals repair research residences resorts resources restaurant restaurants retail river roofing
  royal rubber safety sales school sciences science sea security services service ship shipping shoes shop shops silver
  smart social society software solar solutions south space sport sports spring stadium staffing star state stationery
  steel stone store stores street studio studios supplies supply surgical surveyors system systems tailors tech
  technical technologies technology telecom telecommunications television textile textiles theater theatre tire tires
  tools tour tourism tours town trade traders trading trail training transport transportation travel trust tv united
  university utilities vacations valley vehicles ventures video villas vineyard vision warehouse waste watches water
  web west wholesale wind wine winery wines wireless women wood wooden woods works workshop world worldwide yachts youth
  zoo blue black white big best top good great little small fresh fast free half full double single second third night
  day monday tuesday wednesday thursday friday saturday sunday morning evening summer winter active export import trial
  bussan denki shoji kogyo kensetsu shokai seisakusho unyu honpo ginko gakuen shokuhin insatsu hoken seiyaku sangyo
  kagaku jidosha fudosan byoin daigaku shoten butsuryu`),
);

/** Kinds of company that everybody speaks of, and yet after a name make it another company's: Contoso Bank. */
export const COMPANY_KINDS: ReadonlySet<string> = new Set(
  list(`bank banks bakery brewery church clinic coffee college food foods hospital hotel hotels insurance restaurant
  restaurants school schools store stores university`),
);

/** The same for Japanese: the last part of a name. */
export const BUSINESS_JAPANESE: readonly string[] =
  list(`製作所 製作 工業所 工業 産業 興業 商事 商会 商店 商社 物産 物流 運輸 運送 通運 倉庫 海運 航空宇宙 航空
  電気自動車 電機 電気 電器 電力 電子 電工 電設 通信 銀行 信用金庫 信金 信用組合 信託 証券 保険 生命 損保 火災 海上 不動産 地所 住宅 建設 建築 工務店
  土木 設計 設備 開発 製薬 薬品 薬局 化学 化成 化粧品 食品 食堂 製菓 製粉 製パン 水産 農園 農産 牧場 酒造 醸造 飲料 印刷 出版 新聞 新聞社 放送 広告
  書店 書房 文具 学園 学院 女学院 女子学園 女子大学 幼稚園 保育園 大学 高校 高等学校 中学校 小学校 短期大学 専門学校 予備校 病院 医院 クリニック 医科大学 歯科 介護 福祉 自動車 交通 鉄道 電鉄 観光 旅行 旅館
  ホテル 百貨店 鋼業 製鋼 製鉄 鉄工 鉄工所 金属 鉱業 石油 ガス 紡績 繊維 被服 製紙 紙業 木材 家具 硝子 ガラス 機械 精機 精密 精工 器械 重工 造船 計器 情報 情報システム
  システム システムズ ソフト ソフトウェア サービス コンサルティング コンサルタンツ テクノロジー テクノロジーズ エンジニアリング ソリューション ソリューションズ ホールディングス グループ
  クラウド ファーマ フーズ フード トラベル ツアーズ ロジスティクス ワイナリー ヴィンヤード ベーカリー カフェ コーヒー 珈琲 パブリッシング リサーチ ヘルスケア スイーツ レジデンス
  インターナショナル ジャパン 日本 研究所 本舗 本店 支店 堂 組 会 屋 社 庁 市役所 県庁 役所 組合 連合会 協会 財団 事務所 税理士事務所 法律事務所 会計事務所 美術館 博物館 図書館 劇場 映画
  セキュリティ デザイン マーケティング メディカル パートナーズ インダストリーズ 商工 貿易 塗装 清掃 警備 人材 派遣 青果 精肉 鮮魚 酒店 米店 園芸 造園 花店 時計 眼鏡 宝飾 衣料 靴店 玩具 楽器 塗料 ゴム 樹脂 環境 資源 水道 空調 冷熱 冷凍`);

/** The most frequent family names, which companies are often called by. */
const SURNAMES = `木下=きのした 森田=もりた 林=はやし 原=はら 石田=いしだ 上田=うえだ 内田=うちだ 柴田=しばた 酒井=さかい 宮崎=みやざき 横山=よこやま 高木=たかぎ 安藤=あんどう 宮本=みやもと
  大野=おおの 今井=いまい 丸山=まるやま 藤本=ふじもと 増田=ますだ 杉山=すぎやま 村田=むらた 平野=ひらの 大塚=おおつか 千葉=ちば 久保=くぼ 松井=まつい 岩崎=いわさき 桜井=さくらい 野口=のぐち
  野村=のむら 菊地=きくち 菊池=きくち 佐野=さの 大西=おおにし 杉本=すぎもと 新井=あらい 浜田=はまだ 市川=いちかわ 古川=ふるかわ 水野=みずの 小松=こまつ 島田=しまだ 小島=こじま 永井=ながい 高田=たかだ
  山内=やまうち 高野=たかの 西田=にしだ 西川=にしかわ 北村=きたむら 安田=やすだ 五十嵐=いがらし 川口=かわぐち 平田=ひらた 関口=せきぐち 中田=なかた 服部=はっとり 吉川=よしかわ 飯田=いいだ 田口=たぐち
  松尾=まつお 土屋=つちや 松岡=まつおか 小山=こやま 大谷=おおたに 荒木=あらき 本田=ほんだ 望月=もちづき 熊谷=くまがい 大島=おおしま 大沢=おおさわ 渡部=わたなべ 長尾=ながお`;

/** Readings of words that often occur in names, so that 桜物産, さくら物産 and サクラ物産 are one. Longer ones first wins. */
export const READINGS: readonly (readonly [string, string])[] =
  list(`向日葵=ひまわり 桜=さくら 玉子=たまご 卵=たまご 港=みなと 湊=みなと 青葉=あおば 山田=やまだ 田中=たなか 鈴木=すずき
  佐藤=さとう 高橋=たかはし 伊藤=いとう 渡辺=わたなべ 渡邊=わたなべ 山本=やまもと 中村=なかむら 小林=こばやし 加藤=かとう 吉田=よしだ 山口=やまぐち 松本=まつもと
  井上=いのうえ 木村=きむら 清水=しみず 山崎=やまざき 池田=いけだ 橋本=はしもと 阿部=あべ 石川=いしかわ 前田=まえだ 藤田=ふじた 小川=おがわ 岡田=おかだ
  後藤=ごとう 長谷川=はせがわ 村上=むらかみ 近藤=こんどう 石井=いしい 斎藤=さいとう 斉藤=さいとう 坂本=さかもと 遠藤=えんどう 青木=あおき 藤井=ふじい 西村=にしむら 福田=ふくだ
  太田=おおた 三浦=みうら 岡本=おかもと 松田=まつだ 中島=なかじま 中野=なかの 原田=はらだ 小野=おの 田村=たむら 竹内=たけうち 金子=かねこ 和田=わだ 金本=かねもと 大和=やまと 中川=なかがわ
  東都=とうと 北星=ほくせい 光和=こうわ 日の出=ひので 日出=ひので 富士見=ふじみ 富士=ふじ 桜丘=さくらおか 桜岡=さくらおか 朝日=あさひ 旭=あさひ 若葉=わかば 緑=みどり 翠=みどり 双葉=ふたば 希望=きぼう 未来=みらい 平和=へいわ 大地=だいち
  太陽=たいよう 星=ほし 月=つき 花=はな 椿=つばき 楓=かえで 梅=うめ 松=まつ 竹=たけ 菊=きく 柊=ひいらぎ 杉=すぎ 鶴=つる 亀=かめ 鷹=たか 隼=はやぶさ 燕=つばめ 海=うみ 空=そら 風=かぜ 光=ひかり 泉=いずみ 森=もり 川=かわ 橘=たちばな 葵=あおい 葵=あおい 茜=あかね 藤=ふじ 東京=とうきょう 大阪=おおさか 京都=きょうと 横浜=よこはま 名古屋=なごや 札幌=さっぽろ 仙台=せんだい 神戸=こうべ 広島=ひろしま 福岡=ふくおか 浪速=なにわ 瀬戸内=せとうち 北海=ほっかい 東海=とうかい 関東=かんとう 関西=かんさい 九州=きゅうしゅう 四国=しこく
  製作所=せいさくしょ 製作=せいさく 丘=おか 岡=おか 電機=でんき 電気=でんき 商事=しょうじ 商会=しょうかい 商店=しょうてん 物産=ぶっさん 物流=ぶつりゅう 運輸=うんゆ 運送=うんそう 銀行=ぎんこう 工業=こうぎょう 産業=さんぎょう 建設=けんせつ 印刷=いんさつ 食品=しょくひん 保険=ほけん 学園=がくえん 製薬=せいやく 化学=かがく 不動産=ふどうさん 病院=びょういん 大学=だいがく 自動車=じどうしゃ 本舗=ほんぽ 観光=かんこう 出版=しゅっぱん 酒造=しゅぞう 水産=すいさん 製菓=せいか 信用金庫=しんきん 信金=しんきん 事務所=じむしょ 研究所=けんきゅうしょ`)
    .concat(list(SURNAMES))
    .map((pair) => pair.split('=') as [string, string])
    .sort((a, b) => b[0].length - a[0].length);

/** Latin words that people mix into Japanese names, as they are said. */
export const SAID: Readonly<Record<string, string>> = wordTable(
  Object.fromEntries(
    list(`teams=チームス sharepoint=シェアポイント outlook=アウトルック azure=アジュール windows=ウィンドウズ microsoft=マイクロソフト yammer=ヤマー exchange=エクスチェンジ active=アクティブ trial=トライアル export=エクスポート skype=スカイプ office=オフィス share=シェア cloud=クラウド next=ネクスト
  wave=ウェーブ bank=バンク foods=フーズ food=フード travel=トラベル works=ワークス coffee=コーヒー hotel=ホテル tours=ツアーズ toys=トイズ research=リサーチ pharma=ファーマ
  healthcare=ヘルスケア blue=ブルー first=ファースト wide=ワイド world=ワールド top=トップ power=パワー data=データ smart=スマート green=グリーン sun=サン star=スター
  design=デザイン tech=テック system=システム systems=システムズ service=サービス logistics=ロジスティクス partners=パートナーズ foundry=ファウンドリー motors=モーターズ
  media=メディア energy=エナジー group=グループ sports=スポーツ music=ミュージック house=ハウス home=ホーム life=ライフ care=ケア air=エア city=シティ`).map(
      (pair) => pair.split('=') as [string, string],
    ),
  ),
);

/** The letters' names, as fold-japanese compares kana: without long vowels. */
export const LETTERS: Readonly<Record<string, string>> = wordTable({
  a: 'え',
  b: 'び',
  c: 'し',
  d: 'でい',
  e: 'い',
  f: 'えふ',
  g: 'じ',
  h: 'えいち',
  i: 'あい',
  j: 'じえ',
  k: 'け',
  l: 'える',
  m: 'えむ',
  n: 'えぬ',
  o: 'お',
  p: 'ぴ',
  q: 'きゆ',
  r: 'ある',
  s: 'えす',
  t: 'てい',
  u: 'ゆ',
  v: 'ぶい',
  w: 'だぶりゆ',
  x: 'えつくす',
  y: 'わい',
  z: 'ぜつと',
});

/** Where a company is, or is from: never a customer alone, though many names begin with it. */
export const PLACES: ReadonlySet<string> = new Set(
  list(`日本 全国 中央 東京 大阪 京都 横浜 名古屋 札幌 仙台 神戸 広島 福岡 千葉 埼玉 川崎 北九州 浜松 新潟 静岡 岡山 熊本 鹿児島 長崎 大分 宮崎 佐賀 沖縄
  那覇 愛知 岐阜 三重 滋賀 奈良 和歌山 兵庫 鳥取 島根 山口 徳島 香川 愛媛 高知 北海道 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 神奈川 富山 石川 福井 山梨 長野 関東 関西
  東海 北陸 東北 九州 四国 中国 中部 近畿 西日本 東日本 アジア アメリカ ジャパン ヨーロッパ 首都圏 国際 総合 日本橋 銀座 新宿 渋谷 品川 池袋 上野 浅草 六本木 梅田 難波 心斎橋 天神 博多 栄 湘南 多摩 武蔵野 房総 東海道 山陽 山陰 北関東 瀬戸内 道央 信州 上越 甲信越`),
);

/** Kinds of business said in the other language: minato transport is みなと運輸, whose alias is Minato Unyu. */
export const SAME_BUSINESS: readonly (readonly string[])[] = [
  ['transport', 'transportation', 'unyu', 'unso', 'freight', 'logistics', 'butsuryu'],
  ['manufacturing', 'seisakusho', 'works', 'manufacturers', 'seisaku'],
  ['trading', 'shoji', 'shokai', 'bussan', 'trade', 'traders'],
  ['bank', 'ginko'],
  ['insurance', 'hoken', 'assurance'],
  ['foods', 'shokuhin', 'food'],
  ['printing', 'insatsu', 'printers'],
  ['construction', 'kensetsu', 'builders'],
  ['school', 'gakuen', 'academy', 'gakuin'],
  ['electric', 'denki', 'electronics', 'electrical'],
  ['industries', 'kogyo', 'industry', 'sangyo', 'industrial'],
  ['pharma', 'pharmaceuticals', 'seiyaku', 'pharmaceutical'],
  ['chemical', 'chemicals', 'kagaku'],
  ['hospital', 'byoin'],
  ['university', 'daigaku', 'college'],
  ['airlines', 'airline', 'airways', 'koku'],
  ['publishing', 'shuppan', 'publishers', 'press'],
  ['shop', 'shoten', 'store', 'honpo'],
  ['realty', 'fudosan', 'estate'],
  ['consulting', 'consultants', 'consultancy', 'advisory', 'advisors'],
  ['law', 'lawyers', 'solicitors', 'attorneys', 'legal'],
  ['accounting', 'accountants'],
  ['hotel', 'hotels', 'resort', 'resorts'],
  ['motors', 'automotive', 'cars', 'jidosha'],
];

/** One word written in different ways: St Mary's and Saint Mary's, Yamada Mfg and Yamada Manufacturing. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['saint', 'st', 'ste'],
  ['street', 'st'],
  ['avenue', 'ave'],
  ['road', 'rd'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['manufacturing', 'mfg', 'mfr'],
  ['international', 'intl', "int'l"],
  ['services', 'svcs', 'svc'],
  ['management', 'mgmt', 'mgt'],
  ['brothers', 'bros'],
  ['associates', 'assoc', 'assocs'],
  ['association', 'assoc', 'assn'],
  ['group', 'grp'],
  ['center', 'centre', 'ctr'],
  ['department', 'dept'],
  ['university', 'univ'],
  ['laboratories', 'labs'],
  ['hospital', 'hosp'],
  ['engineering', 'eng', 'engrg'],
  ['construction', 'constr'],
  ['transport', 'transportation'],
  ['national', 'natl'],
  ['government', 'govt'],
  ['technologies', 'techs'],
];
export const SAME_WORD: ReadonlyMap<string, readonly string[]> = new Map(
  SPELLINGS.flat().map((word) => [
    word,
    [...new Set([word, ...SPELLINGS.filter((all) => all.includes(word)).flat()])],
  ]),
);

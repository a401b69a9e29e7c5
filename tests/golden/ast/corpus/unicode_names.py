# Unicode names.
ª = º = µ = ﬁ = ℘ = 1
x℘ = x·y = ǅ = Ⅷ = 变量 = переменная = שם = اسم = नाम = 2
ｆｕｌｌ = ｗｉｄｔｈ.ａ
𝒅𝒆𝒇_𝒏𝒂𝒎𝒆 = 𝔘𝔫𝔦𝔠𝔬𝔡𝔢
class Ｃ: ａ = 1
import ｏｓ as ｏ
def ｆ(ａ, *, ｂ): global ｇ
"\N{LATIN SMALL LETTER A WITH ACUTE}\N{greek small letter alpha}\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}"
"\N{LINE FEED}\N{NBSP}\N{BELL}\N{CJK COMPATIBILITY IDEOGRAPH-F900}\N{VARIATION SELECTOR-17}\N{NUSHU CHARACTER-1B170}"
"\ud800\udc00" "\U0010ffff" "\x7f\x80\xa0\xad\u200b\u2028\ufeff\ue000" "é\é"


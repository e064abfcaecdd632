/** The commonest passwords that are long enough, or become so by digits and signs at their end; in lower case. */
export const COMMONEST: ReadonlySet<string> = new Set(
  `password passw0rd p@ssw0rd p@ssword pass@word mypassword passwordpassword newpassword thispassword administrator
admin adminadmin administration changeme changemenow letmein letmeinnow welcome welcomeback iloveyou iloveyouso
qwerty qwertyuiop qwertyuiopas qwertyuiopasdfgh qwertyuiop[] qwertyqwerty asdfghjkl asdfghjkl;' zxcvbnm zxcvbnmasdfg
qazwsx qazwsxedc qazwsxedcrfv 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i zaq12wsxcde3 q1w2e3r4t5y6
123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 0123456789012 012345678910 123456789123
123456789abc abc123456789 a1234567890 aa123456789 abcd12345678 abcdefghijkl abcdefghijklm abcdefghijklmnop
987654321098 098765432109 0987654321098 11223344556677 112233445566 123123123123 123321123321 147258369000 741852963000
woaini woaini1314520 woaini520 woaini5201314 wodemima zhongguo nihao nihaonihao mima mimamima beijing xinjiang
iloveyou1314 5201314520131 football baseball basketball superman batman dragon monkey sunshine princess starwars
whatever computer internet master shadow michael jennifer trustno1 correcthorsebatterystaple default secret
temporary temppassword testtesttest testpassword guestguest rootroot rootpassword system systemadmin qweasdzxc
qweasdzxcrty asdfasdfasdf zxcvzxcvzxcv qwerqwerqwer 1234qwerasdf qwer1234asdf 1234qwerasdfzxcv q1w2e3r4t5y6u7i8`.split(
    /\s+/,
  ),
);

var jp=Object.create;var su=Object.defineProperty;var Fp=Object.getOwnPropertyDescriptor;var $p=Object.getOwnPropertyNames;var Dp=Object.getPrototypeOf,kp=Object.prototype.hasOwnProperty;var Oe=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(i){throw t=0,i}};var zp=(e,t,i,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of $p(t))!kp.call(e,s)&&s!==i&&su(e,s,{get:()=>t[s],enumerable:!(n=Fp(t,s))||n.enumerable});
return e};var ye=(e,t,i)=>(i=e!=null?jp(Dp(e)):{},zp(t||!e||!e.__esModule?su(i,"default",{value:e,enumerable:!0}):i,e));var Du=Oe(z=>{"use strict";var ja=Symbol.for("react.transitional.element"),Kp=Symbol.for("react.portal"),Ip=Symbol.for("react.fragment"),Yp=Symbol.for("react.st\
rict_mode"),Gp=Symbol.for("react.profiler"),Zp=Symbol.for("react.consumer"),Lp=Symbol.for("react.context"),Xp=Symbol.for("react.forward_ref"),Wp=Symbol.for("rea\
ct.suspense"),em=Symbol.for("react.memo"),Nu=Symbol.for("react.lazy"),tm=Symbol.for("react.activity"),Tu=Symbol.iterator;function im(e){return e===null||typeof e!=
"object"?null:(e=Tu&&e[Tu]||e["@@iterator"],typeof e=="function"?e:null)}var _u={isMounted:function(){return!1},enqueueForceUpdate:function(){},enqueueReplaceState:function(){},
enqueueSetState:function(){}},Cu=Object.assign,ju={};function Ki(e,t,i){this.props=e,this.context=t,this.refs=ju,this.updater=i||_u}Ki.prototype.isReactComponent=
{};Ki.prototype.setState=function(e,t){if(typeof e!="object"&&typeof e!="function"&&e!=null)throw Error("takes an object of state variables to update or a funct\
ion which returns an object of state variables.");this.updater.enqueueSetState(this,e,t,"setState")};Ki.prototype.forceUpdate=function(e){this.updater.enqueueForceUpdate(
this,e,"forceUpdate")};function Fu(){}Fu.prototype=Ki.prototype;function Fa(e,t,i){this.props=e,this.context=t,this.refs=ju,this.updater=i||_u}var $a=Fa.prototype=
new Fu;$a.constructor=Fa;Cu($a,Ki.prototype);$a.isPureReactComponent=!0;var Mu=Array.isArray;function Ca(){}var X={H:null,A:null,T:null,S:null},$u=Object.prototype.
hasOwnProperty;function Da(e,t,i){var n=i.ref;return{$$typeof:ja,type:e,key:t,ref:n!==void 0?n:null,props:i}}function nm(e,t){return Da(e.type,t,e.props)}function ka(e){
return typeof e=="object"&&e!==null&&e.$$typeof===ja}function sm(e){var t={"=":"=0",":":"=2"};return"$"+e.replace(/[=:]/g,function(i){return t[i]})}var Au=/\/+/g;
function _a(e,t){return typeof e=="object"&&e!==null&&e.key!=null?sm(""+e.key):t.toString(36)}function rm(e){switch(e.status){case"fulfilled":return e.value;case"\
rejected":throw e.reason;default:switch(typeof e.status=="string"?e.then(Ca,Ca):(e.status="pending",e.then(function(t){e.status==="pending"&&(e.status="fulfille\
d",e.value=t)},function(t){e.status==="pending"&&(e.status="rejected",e.reason=t)})),e.status){case"fulfilled":return e.value;case"rejected":throw e.reason}}throw e}
function Pi(e,t,i,n,s){var r=typeof e;(r==="undefined"||r==="boolean")&&(e=null);var a=!1;if(e===null)a=!0;else switch(r){case"bigint":case"string":case"number":
a=!0;break;case"object":switch(e.$$typeof){case ja:case Kp:a=!0;break;case Nu:return a=e._init,Pi(a(e._payload),t,i,n,s)}}if(a)return s=s(e),a=n===""?"."+_a(e,0):
n,Mu(s)?(i="",a!=null&&(i=a.replace(Au,"$&/")+"/"),Pi(s,t,i,"",function(u){return u})):s!=null&&(ka(s)&&(s=nm(s,i+(s.key==null||e&&e.key===s.key?"":(""+s.key).replace(
Au,"$&/")+"/")+a)),t.push(s)),1;a=0;var l=n===""?".":n+":";if(Mu(e))for(var o=0;o<e.length;o++)n=e[o],r=l+_a(n,o),a+=Pi(n,t,i,r,s);else if(o=im(e),typeof o=="fu\
nction")for(e=o.call(e),o=0;!(n=e.next()).done;)n=n.value,r=l+_a(n,o++),a+=Pi(n,t,i,r,s);else if(r==="object"){if(typeof e.then=="function")return Pi(rm(e),t,i,
n,s);throw t=String(e),Error("Objects are not valid as a React child (found: "+(t==="[object Object]"?"object with keys {"+Object.keys(e).join(", ")+"}":t)+"). \
If you meant to render a collection of children, use an array instead.")}return a}function Vs(e,t,i){if(e==null)return e;var n=[],s=0;return Pi(e,n,"","",function(r){
return t.call(i,r,s++)}),n}function am(e){if(e._status===-1){var t=e._result;t=t(),t.then(function(i){(e._status===0||e._status===-1)&&(e._status=1,e._result=i)},
function(i){(e._status===0||e._status===-1)&&(e._status=2,e._result=i)}),e._status===-1&&(e._status=0,e._result=t)}if(e._status===1)return e._result.default;throw e.
_result}var Ru=typeof reportError=="function"?reportError:function(e){if(typeof window=="object"&&typeof window.ErrorEvent=="function"){var t=new window.ErrorEvent(
"error",{bubbles:!0,cancelable:!0,message:typeof e=="object"&&e!==null&&typeof e.message=="string"?String(e.message):String(e),error:e});if(!window.dispatchEvent(
t))return}else if(typeof process=="object"&&typeof process.emit=="function"){process.emit("uncaughtException",e);return}console.error(e)},lm={map:Vs,forEach:function(e,t,i){
Vs(e,function(){t.apply(this,arguments)},i)},count:function(e){var t=0;return Vs(e,function(){t++}),t},toArray:function(e){return Vs(e,function(t){return t})||[]},
only:function(e){if(!ka(e))throw Error("React.Children.only expected to receive a single React element child.");return e}};z.Activity=tm;z.Children=lm;z.Component=
Ki;z.Fragment=Ip;z.Profiler=Gp;z.PureComponent=Fa;z.StrictMode=Yp;z.Suspense=Wp;z.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE=X;z.__COMPILER_RUNTIME=
{__proto__:null,c:function(e){return X.H.useMemoCache(e)}};z.cache=function(e){return function(){return e.apply(null,arguments)}};z.cacheSignal=function(){return null};
z.cloneElement=function(e,t,i){if(e==null)throw Error("The argument must be a React element, but you passed "+e+".");var n=Cu({},e.props),s=e.key;if(t!=null)for(r in t.
key!==void 0&&(s=""+t.key),t)!$u.call(t,r)||r==="key"||r==="__self"||r==="__source"||r==="ref"&&t.ref===void 0||(n[r]=t[r]);var r=arguments.length-2;if(r===1)n.
children=i;else if(1<r){for(var a=Array(r),l=0;l<r;l++)a[l]=arguments[l+2];n.children=a}return Da(e.type,s,n)};z.createContext=function(e){return e={$$typeof:Lp,
_currentValue:e,_currentValue2:e,_threadCount:0,Provider:null,Consumer:null},e.Provider=e,e.Consumer={$$typeof:Zp,_context:e},e};z.createElement=function(e,t,i){
var n,s={},r=null;if(t!=null)for(n in t.key!==void 0&&(r=""+t.key),t)$u.call(t,n)&&n!=="key"&&n!=="__self"&&n!=="__source"&&(s[n]=t[n]);var a=arguments.length-2;
if(a===1)s.children=i;else if(1<a){for(var l=Array(a),o=0;o<a;o++)l[o]=arguments[o+2];s.children=l}if(e&&e.defaultProps)for(n in a=e.defaultProps,a)s[n]===void 0&&
(s[n]=a[n]);return Da(e,r,s)};z.createRef=function(){return{current:null}};z.forwardRef=function(e){return{$$typeof:Xp,render:e}};z.isValidElement=ka;z.lazy=function(e){
return{$$typeof:Nu,_payload:{_status:-1,_result:e},_init:am}};z.memo=function(e,t){return{$$typeof:em,type:e,compare:t===void 0?null:t}};z.startTransition=function(e){
var t=X.T,i={};X.T=i;try{var n=e(),s=X.S;s!==null&&s(i,n),typeof n=="object"&&n!==null&&typeof n.then=="function"&&n.then(Ca,Ru)}catch(r){Ru(r)}finally{t!==null&&
i.types!==null&&(t.types=i.types),X.T=t}};z.unstable_useCacheRefresh=function(){return X.H.useCacheRefresh()};z.use=function(e){return X.H.use(e)};z.useActionState=
function(e,t,i){return X.H.useActionState(e,t,i)};z.useCallback=function(e,t){return X.H.useCallback(e,t)};z.useContext=function(e){return X.H.useContext(e)};z.
useDebugValue=function(){};z.useDeferredValue=function(e,t){return X.H.useDeferredValue(e,t)};z.useEffect=function(e,t){return X.H.useEffect(e,t)};z.useEffectEvent=
function(e){return X.H.useEffectEvent(e)};z.useId=function(){return X.H.useId()};z.useImperativeHandle=function(e,t,i){return X.H.useImperativeHandle(e,t,i)};z.
useInsertionEffect=function(e,t){return X.H.useInsertionEffect(e,t)};z.useLayoutEffect=function(e,t){return X.H.useLayoutEffect(e,t)};z.useMemo=function(e,t){return X.
H.useMemo(e,t)};z.useOptimistic=function(e,t){return X.H.useOptimistic(e,t)};z.useReducer=function(e,t,i){return X.H.useReducer(e,t,i)};z.useRef=function(e){return X.
H.useRef(e)};z.useState=function(e){return X.H.useState(e)};z.useSyncExternalStore=function(e,t,i){return X.H.useSyncExternalStore(e,t,i)};z.useTransition=function(){
return X.H.useTransition()};z.version="19.2.0"});var lt=Oe((H0,ku)=>{"use strict";ku.exports=Du()});var Uu=Oe(Js=>{"use strict";var om=Symbol.for("react.transitional.element"),um=Symbol.for("react.fragment");function zu(e,t,i){var n=null;if(i!==void 0&&(n=""+i),
t.key!==void 0&&(n=""+t.key),"key"in t){i={};for(var s in t)s!=="key"&&(i[s]=t[s])}else i=t;return t=i.ref,{$$typeof:om,type:e,key:n,ref:t!==void 0?t:null,props:i}}
Js.Fragment=um;Js.jsx=zu;Js.jsxs=zu});var za=Oe((K0,xu)=>{"use strict";xu.exports=Uu()});var tc=Oe((Qv,ec)=>{ec.exports={}});var nc=Oe((Vv,ic)=>{ic.exports={}});var rc=Oe((Jv,sc)=>{sc.exports={}});var lc=Oe((Hv,ac)=>{ac.exports={}});var uc=Oe((Pv,oc)=>{oc.exports={}});var fc=Oe((Kv,cc)=>{cc.exports={}});var Hf=Oe(P=>{"use strict";function ml(e,t){var i=e.length;e.push(t);e:for(;0<i;){var n=i-1>>>1,s=e[n];if(0<gr(s,t))e[n]=t,e[i]=s,i=n;else break e}}function dt(e){
return e.length===0?null:e[0]}function vr(e){if(e.length===0)return null;var t=e[0],i=e.pop();if(i!==t){e[0]=i;e:for(var n=0,s=e.length,r=s>>>1;n<r;){var a=2*(n+
1)-1,l=e[a],o=a+1,u=e[o];if(0>gr(l,i))o<s&&0>gr(u,l)?(e[n]=u,e[o]=i,n=o):(e[n]=l,e[a]=i,n=a);else if(o<s&&0>gr(u,i))e[n]=u,e[o]=i,n=o;else break e}}return t}function gr(e,t){
var i=e.sortIndex-t.sortIndex;return i!==0?i:e.id-t.id}var Et=[],Lt=[],Yy=1,Je=null,we=3,yl=!1,Zn=!1,Ln=!1,Fe=0,Te=null,wt=null,Xt=-1,He=null,ln=-1,on=!1,$e=!1,
Xn=!1,Sr=!1,gl=!1;function br(e){for(var t=dt(Lt);t!==null;){if(t.callback===null)vr(Lt);else if(t.startTime<=e)vr(Lt),t.sortIndex=t.expirationTime,ml(Et,t);else
break;t=dt(Lt)}}function bl(e){if(Ln=!1,br(e),!Zn)if(dt(Et)!==null)Zn=!0,Te=Qf;else{var t=dt(Lt);t!==null&&(e=t.startTime-e,wt=bl,Xt=Fe+e)}}function Qf(e,t){Zn=
!1,Ln&&(Ln=!1,wt=null,Xt=-1),yl=!0;var i=we;try{e:{for(br(t),Je=dt(Et);Je!==null&&(!(Je.expirationTime>t)||e&&!Vf());){var n=Je.callback;if(typeof n=="function"){
Je.callback=null,we=Je.priorityLevel;var s=n(Je.expirationTime<=t);if(t=Fe,typeof s=="function"){if(Je.callback=s,br(t),Sr){var r=Xn=!0;break e}}else Je===dt(Et)&&
vr(Et),br(t)}else vr(Et);Je=dt(Et)}if(Je!==null)r=!0;else{var a=dt(Lt);if(a!==null){var l=a.startTime-t;wt=bl,Xt=Fe+l}r=!1}}return r}finally{Je=null,we=i,yl=!1}}
function Vf(){return ln===0&&He===null||ln!==-1&&He!==null&&He.length>=ln||Sr&&Xn?on=!0:!1}function Jf(){if($e)throw Error("Already flushing work.");if(Te!==null){
var e=Te;$e=!0;try{var t=!0;do t=e(!0,Fe);while(t);return t||(Te=null),!0}finally{$e=!1}}else return!1}P.log=function(e){console.log.name==="disabledLog"||gl||(He===
null?He=[e]:He.push(e))};P.reset=function(){if($e)throw Error("Cannot reset while already flushing work.");Fe=0,wt=Te=null,Xt=-1,He=null,ln=-1,Xn=$e=on=!1};P.unstable_IdlePriority=
5;P.unstable_ImmediatePriority=1;P.unstable_LowPriority=4;P.unstable_NormalPriority=3;P.unstable_Profiling=null;P.unstable_UserBlockingPriority=2;P.unstable_advanceTime=
function(e){console.log.name==="disabledLog"||gl||(Fe+=e,wt!==null&&Xt<=Fe&&(wt(Fe),Xt=-1,wt=null))};P.unstable_cancelCallback=function(e){e.callback=null};P.unstable_clearLog=
function(){if(He===null)return[];var e=He;return He=null,e};P.unstable_flushAll=function(){if(He!==null)throw Error("Log is not empty. Assert on the log of yiel\
ded values before flushing additional work.");if(Jf(),He!==null)throw Error("While flushing work, something yielded a value. Use an assertion helper to assert o\
n the log of yielded values, e.g. expect(Scheduler).toFlushAndYield([...])")};P.unstable_flushAllWithoutAsserting=Jf;P.unstable_flushExpired=function(){if($e)throw Error(
"Already flushing work.");if(Te!==null){$e=!0;try{Te(!1,Fe)||(Te=null)}finally{$e=!1}}};P.unstable_flushNumberOfYields=function(e){if($e)throw Error("Already fl\
ushing work.");if(Te!==null){var t=Te;ln=e,$e=!0;try{e=!0;do e=t(!0,Fe);while(e&&!on);e||(Te=null)}finally{ln=-1,$e=on=!1}}};P.unstable_flushUntilNextPaint=function(){
if($e)throw Error("Already flushing work.");if(Te!==null){var e=Te;Sr=!0,Xn=!1,$e=!0;try{var t=!0;do t=e(!0,Fe);while(t&&!on);t||(Te=null)}finally{$e=on=Sr=!1}}
return!1};P.unstable_forceFrameRate=function(){};P.unstable_getCurrentPriorityLevel=function(){return we};P.unstable_hasPendingWork=function(){return Te!==null};
P.unstable_next=function(e){switch(we){case 1:case 2:case 3:var t=3;break;default:t=we}var i=we;we=t;try{return e()}finally{we=i}};P.unstable_now=function(){return Fe};
P.unstable_requestPaint=function(){Xn=!0};P.unstable_runWithPriority=function(e,t){switch(e){case 1:case 2:case 3:case 4:case 5:break;default:e=3}var i=we;we=e;
try{return t()}finally{we=i}};P.unstable_scheduleCallback=function(e,t,i){var n=Fe;switch(typeof i=="object"&&i!==null?(i=i.delay,i=typeof i=="number"&&0<i?n+i:
n):i=n,e){case 1:var s=-1;break;case 2:s=250;break;case 5:s=1073741823;break;case 4:s=1e4;break;default:s=5e3}return s=i+s,e={id:Yy++,callback:t,priorityLevel:e,
startTime:i,expirationTime:s,sortIndex:-1},i>n?(e.sortIndex=i,ml(Lt,e),dt(Et)===null&&e===dt(Lt)&&(Ln?(wt=null,Xt=-1):Ln=!0,wt=bl,Xt=Fe+(i-n))):(e.sortIndex=s,ml(
Et,e),Zn||yl||(Zn=!0,Te=Qf)),e};P.unstable_setDisableYieldValue=function(e){gl=e};P.unstable_shouldYield=Vf;P.unstable_wrapCallback=function(e){var t=we;return function(){
var i=we;we=t;try{return e.apply(this,arguments)}finally{we=i}}}});var Kf=Oe((v1,Pf)=>{"use strict";Pf.exports=Hf()});var ih=Oe(W=>{"use strict";function El(e,t){var i=e.length;e.push(t);e:for(;0<i;){var n=i-1>>>1,s=e[n];if(0<Or(s,t))e[n]=t,e[i]=s,i=n;else break e}}function pt(e){
return e.length===0?null:e[0]}function wr(e){if(e.length===0)return null;var t=e[0],i=e.pop();if(i!==t){e[0]=i;e:for(var n=0,s=e.length,r=s>>>1;n<r;){var a=2*(n+
1)-1,l=e[a],o=a+1,u=e[o];if(0>Or(l,i))o<s&&0>Or(u,l)?(e[n]=u,e[o]=i,n=o):(e[n]=l,e[a]=i,n=a);else if(o<s&&0>Or(u,i))e[n]=u,e[o]=i,n=o;else break e}}return t}function Or(e,t){
var i=e.sortIndex-t.sortIndex;return i!==0?i:e.id-t.id}W.unstable_now=void 0;typeof performance=="object"&&typeof performance.now=="function"?(If=performance,W.
unstable_now=function(){return If.now()}):(vl=Date,Yf=vl.now(),W.unstable_now=function(){return vl.now()-Yf});var If,vl,Yf,Tt=[],Wt=[],Gy=1,Pe=null,Me=3,wl=!1,Wn=!1,
es=!1,Tl=!1,Lf=typeof setTimeout=="function"?setTimeout:null,Xf=typeof clearTimeout=="function"?clearTimeout:null,Gf=typeof setImmediate<"u"?setImmediate:null;function Er(e){
for(var t=pt(Wt);t!==null;){if(t.callback===null)wr(Wt);else if(t.startTime<=e)wr(Wt),t.sortIndex=t.expirationTime,El(Tt,t);else break;t=pt(Wt)}}function Ml(e){
if(es=!1,Er(e),!Wn)if(pt(Tt)!==null)Wn=!0,cn||(cn=!0,un());else{var t=pt(Wt);t!==null&&Al(Ml,t.startTime-e)}}var cn=!1,ts=-1,Wf=5,eh=-1;function th(){return Tl?
!0:!(W.unstable_now()-eh<Wf)}function Sl(){if(Tl=!1,cn){var e=W.unstable_now();eh=e;var t=!0;try{e:{Wn=!1,es&&(es=!1,Xf(ts),ts=-1),wl=!0;var i=Me;try{t:{for(Er(
e),Pe=pt(Tt);Pe!==null&&!(Pe.expirationTime>e&&th());){var n=Pe.callback;if(typeof n=="function"){Pe.callback=null,Me=Pe.priorityLevel;var s=n(Pe.expirationTime<=
e);if(e=W.unstable_now(),typeof s=="function"){Pe.callback=s,Er(e),t=!0;break t}Pe===pt(Tt)&&wr(Tt),Er(e)}else wr(Tt);Pe=pt(Tt)}if(Pe!==null)t=!0;else{var r=pt(
Wt);r!==null&&Al(Ml,r.startTime-e),t=!1}}break e}finally{Pe=null,Me=i,wl=!1}t=void 0}}finally{t?un():cn=!1}}}var un;typeof Gf=="function"?un=function(){Gf(Sl)}:
typeof MessageChannel<"u"?(Ol=new MessageChannel,Zf=Ol.port2,Ol.port1.onmessage=Sl,un=function(){Zf.postMessage(null)}):un=function(){Lf(Sl,0)};var Ol,Zf;function Al(e,t){
ts=Lf(function(){e(W.unstable_now())},t)}W.unstable_IdlePriority=5;W.unstable_ImmediatePriority=1;W.unstable_LowPriority=4;W.unstable_NormalPriority=3;W.unstable_Profiling=
null;W.unstable_UserBlockingPriority=2;W.unstable_cancelCallback=function(e){e.callback=null};W.unstable_forceFrameRate=function(e){0>e||125<e?console.error("fo\
rceFrameRate takes a positive int between 0 and 125, forcing frame rates higher than 125 fps is not supported"):Wf=0<e?Math.floor(1e3/e):5};W.unstable_getCurrentPriorityLevel=
function(){return Me};W.unstable_next=function(e){switch(Me){case 1:case 2:case 3:var t=3;break;default:t=Me}var i=Me;Me=t;try{return e()}finally{Me=i}};W.unstable_requestPaint=
function(){Tl=!0};W.unstable_runWithPriority=function(e,t){switch(e){case 1:case 2:case 3:case 4:case 5:break;default:e=3}var i=Me;Me=e;try{return t()}finally{Me=
i}};W.unstable_scheduleCallback=function(e,t,i){var n=W.unstable_now();switch(typeof i=="object"&&i!==null?(i=i.delay,i=typeof i=="number"&&0<i?n+i:n):i=n,e){case 1:
var s=-1;break;case 2:s=250;break;case 5:s=1073741823;break;case 4:s=1e4;break;default:s=5e3}return s=i+s,e={id:Gy++,callback:t,priorityLevel:e,startTime:i,expirationTime:s,
sortIndex:-1},i>n?(e.sortIndex=i,El(Wt,e),pt(Tt)===null&&e===pt(Wt)&&(es?(Xf(ts),ts=-1):es=!0,Al(Ml,i-n))):(e.sortIndex=s,El(Tt,e),Wn||wl||(Wn=!0,cn||(cn=!0,un()))),
e};W.unstable_shouldYield=th;W.unstable_wrapCallback=function(e){var t=Me;return function(){var i=Me;Me=t;try{return e.apply(this,arguments)}finally{Me=i}}}});var sh=Oe((O1,nh)=>{"use strict";nh.exports=ih()});var Np=Oe(kn=>{"use strict";var Vh=lt(),Jh=Kf(),Qe=sh();function rh(e,t){for(var i=0;i<t.length;i++){var n=t[i];n.enumerable=n.enumerable||!1,n.configurable=!0,
"value"in n&&(n.writable=!0);var s=Object,r=s.defineProperty;e:{var a=n.key;if(typeof a=="object"&&a){var l=a[Symbol.toPrimitive];if(l!==void 0){if(a=l.call(a,"\
string"),typeof a!="object")break e;throw new TypeError("@@toPrimitive must return a primitive value.")}a=String(a)}}r.call(s,e,typeof a=="symbol"?a:a+"",n)}}function Zy(e,t,i){
return t&&rh(e.prototype,t),i&&rh(e,i),Object.defineProperty(e,"prototype",{writable:!1}),e}var Sn=Object.assign;function Hh(e){var t=e,i=e;if(e.alternate)for(;t.
return;)t=t.return;else{e=t;do t=e,(t.flags&4098)!==0&&(i=t.return),e=t.return;while(e)}return t.tag===3?i:null}function ah(e){if(Hh(e)!==e)throw Error("Unable \
to find node on an unmounted component.")}function Ly(e){var t=e.alternate;if(!t){if(t=Hh(e),t===null)throw Error("Unable to find node on an unmounted component\
.");return t!==e?null:e}for(var i=e,n=t;;){var s=i.return;if(s===null)break;var r=s.alternate;if(r===null){if(n=s.return,n!==null){i=n;continue}break}if(s.child===
r.child){for(r=s.child;r;){if(r===i)return ah(s),e;if(r===n)return ah(s),t;r=r.sibling}throw Error("Unable to find node on an unmounted component.")}if(i.return!==
n.return)i=s,n=r;else{for(var a=!1,l=s.child;l;){if(l===i){a=!0,i=s,n=r;break}if(l===n){a=!0,n=s,i=r;break}l=l.sibling}if(!a){for(l=r.child;l;){if(l===i){a=!0,i=
r,n=s;break}if(l===n){a=!0,n=r,i=s;break}l=l.sibling}if(!a)throw Error("Child was not found in either parent set. This indicates a bug in React related to the r\
eturn pointer. Please file an issue.")}}if(i.alternate!==n)throw Error("Return fibers should always be each others' alternates. This error is likely caused by a\
 bug in React. Please file an issue.")}if(i.tag!==3)throw Error("Unable to find node on an unmounted component.");return i.stateNode.current===i?e:t}var Xy=Symbol.
for("react.element"),Tr=Symbol.for("react.transitional.element"),os=Symbol.for("react.portal"),mn=Symbol.for("react.fragment"),Ph=Symbol.for("react.strict_mode"),
Yl=Symbol.for("react.profiler"),Kh=Symbol.for("react.consumer"),_t=Symbol.for("react.context"),Mo=Symbol.for("react.forward_ref"),Gl=Symbol.for("react.suspense"),
Zl=Symbol.for("react.suspense_list"),Ao=Symbol.for("react.memo"),ei=Symbol.for("react.lazy"),Ll=Symbol.for("react.activity"),Wy=Symbol.for("react.memo_cache_sen\
tinel"),lh=Symbol.iterator;function is(e){return e===null||typeof e!="object"?null:(e=lh&&e[lh]||e["@@iterator"],typeof e=="function"?e:null)}var eg=Symbol.for(
"react.client.reference");function Vr(e){if(e==null)return null;if(typeof e=="function")return e.$$typeof===eg?null:e.displayName||e.name||null;if(typeof e=="st\
ring")return e;switch(e){case mn:return"Fragment";case Yl:return"Profiler";case Ph:return"StrictMode";case Gl:return"Suspense";case Zl:return"SuspenseList";case Ll:
return"Activity"}if(typeof e=="object")switch(e.$$typeof){case os:return"Portal";case _t:return e.displayName||"Context";case Kh:return(e._context.displayName||
"Context")+".Consumer";case Mo:var t=e.render;return e=e.displayName,e||(e=t.displayName||t.name||"",e=e!==""?"ForwardRef("+e+")":"ForwardRef"),e;case Ao:return t=
e.displayName||null,t!==null?t:Vr(e.type)||"Memo";case ei:t=e._payload,e=e._init;try{return Vr(e(t))}catch{}}return null}var us=Array.isArray,D=Vh.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE,
Ih=Qe.unstable_scheduleCallback,Rl=Qe.unstable_cancelCallback,tg=Qe.unstable_shouldYield,ig=Qe.unstable_requestPaint,Ze=Qe.unstable_now,ng=Qe.unstable_ImmediatePriority,
sg=Qe.unstable_UserBlockingPriority,oh=Qe.unstable_NormalPriority,rg=Qe.unstable_IdlePriority,ag=Qe.log,lg=Qe.unstable_setDisableYieldValue,Ns=null,Be=null;function ni(e){
if(typeof ag=="function"&&lg(e),Be&&typeof Be.setStrictMode=="function")try{Be.setStrictMode(Ns,e)}catch{}}var li=Math.clz32?Math.clz32:cg,og=Math.log,ug=Math.LN2;
function cg(e){return e>>>=0,e===0?32:31-(og(e)/ug|0)|0}var Mr=256,Ar=262144,Rr=4194304;function fn(e){var t=e&42;if(t!==0)return t;switch(e&-e){case 1:return 1;case 2:
return 2;case 4:return 4;case 8:return 8;case 16:return 16;case 32:return 32;case 64:return 64;case 128:return 128;case 256:case 512:case 1024:case 2048:case 4096:case 8192:case 16384:case 32768:case 65536:case 131072:
return e&261888;case 262144:case 524288:case 1048576:case 2097152:return e&3932160;case 4194304:case 8388608:case 16777216:case 33554432:return e&62914560;case 67108864:
return 67108864;case 134217728:return 134217728;case 268435456:return 268435456;case 536870912:return 536870912;case 1073741824:return 0;default:return e}}function sa(e,t,i){
var n=e.pendingLanes;if(n===0)return 0;var s=0,r=e.suspendedLanes,a=e.pingedLanes;e=e.warmLanes;var l=n&134217727;return l!==0?(n=l&~r,n!==0?s=fn(n):(a&=l,a!==0?
s=fn(a):i||(i=l&~e,i!==0&&(s=fn(i))))):(l=n&~r,l!==0?s=fn(l):a!==0?s=fn(a):i||(i=n&~e,i!==0&&(s=fn(i)))),s===0?0:t!==0&&t!==s&&(t&r)===0&&(r=s&-s,i=t&-t,r>=i||r===
32&&(i&4194048)!==0)?t:s}function _s(e,t){return(e.pendingLanes&~(e.suspendedLanes&~e.pingedLanes)&t)===0}function fg(e,t){switch(e){case 1:case 2:case 4:case 8:case 64:
return t+250;case 16:case 32:case 128:case 256:case 512:case 1024:case 2048:case 4096:case 8192:case 16384:case 32768:case 65536:case 131072:case 262144:case 524288:case 1048576:case 2097152:
return t+5e3;case 4194304:case 8388608:case 16777216:case 33554432:return-1;case 67108864:case 134217728:case 268435456:case 536870912:case 1073741824:return-1;default:
return-1}}function Yh(){var e=Rr;return Rr<<=1,(Rr&62914560)===0&&(Rr=4194304),e}function Nl(e){for(var t=[],i=0;31>i;i++)t.push(e);return t}function ra(e,t){e.
pendingLanes|=t,t!==268435456&&(e.suspendedLanes=0,e.pingedLanes=0,e.warmLanes=0)}function Gh(e,t,i){e.pendingLanes|=t,e.suspendedLanes&=~t;var n=31-li(t);e.entangledLanes|=
t,e.entanglements[n]=e.entanglements[n]|1073741824|i&261930}function Zh(e,t){var i=e.entangledLanes|=t;for(e=e.entanglements;i;){var n=31-li(i),s=1<<n;s&t|e[n]&
t&&(e[n]|=t),i&=~s}}function Lh(e,t){var i=t&-t;if((i&42)!==0)i=1;else switch(i){case 2:i=1;break;case 8:i=4;break;case 32:i=16;break;case 256:case 512:case 1024:case 2048:case 4096:case 8192:case 16384:case 32768:case 65536:case 131072:case 262144:case 524288:case 1048576:case 2097152:case 4194304:case 8388608:case 16777216:case 33554432:
i=128;break;case 268435456:i=134217728;break;default:i=0}return(i&(e.suspendedLanes|t))!==0?0:i}function Ro(e){return e&=-e,2<e?8<e?(e&134217727)!==0?32:268435456:
8:2}function tt(){throw Error("The current renderer does not support hydration. This error is likely caused by a bug in React. Please file an issue.")}function Xh(){
throw Error("The current renderer does not support Resources. This error is likely caused by a bug in React. Please file an issue.")}var Xl={},hg=new WeakMap;function aa(e){
if(e.tag==="INSTANCE"){var t=e.rootContainerInstance.createNodeMock;return t=t({type:e.type,props:e.props}),typeof t=="object"&&t!==null&&hg.set(t,e),t}else return e}
function Wh(e,t){var i=e.children.indexOf(t);i!==-1&&e.children.splice(i,1),e.children.push(t)}function ed(e,t,i){var n=e.children.indexOf(t);n!==-1&&e.children.
splice(n,1),i=e.children.indexOf(i),e.children.splice(i,0,t)}var ie=0,dg=setTimeout,pg=clearTimeout,ws={$$typeof:_t,Provider:null,Consumer:null,_currentValue:null,
_currentValue2:null,_threadCount:0},Wl=[],yn=-1;function gt(e){return{current:e}}function me(e){0>yn||(e.current=Wl[yn],Wl[yn]=null,yn--)}function Z(e,t){yn++,Wl[yn]=
e.current,e.current=t}var gn={};function mg(e,t){return e===t&&(e!==0||1/e===1/t)||e!==e&&t!==t}var qe=typeof Object.is=="function"?Object.is:mg,td=typeof reportError==
"function"?reportError:function(e){if(typeof window=="object"&&typeof window.ErrorEvent=="function"){var t=new window.ErrorEvent("error",{bubbles:!0,cancelable:!0,
message:typeof e=="object"&&e!==null&&typeof e.message=="string"?String(e.message):String(e),error:e});if(!window.dispatchEvent(t))return}else if(typeof process==
"object"&&typeof process.emit=="function"){process.emit("uncaughtException",e);return}console.error(e)},yg=Object.prototype.hasOwnProperty,_l,uh;function bi(e){
if(_l===void 0)try{throw Error()}catch(i){var t=i.stack.trim().match(/\n( *(at )?)/);_l=t&&t[1]||"",uh=-1<i.stack.indexOf(`
    at`)?" (<anonymous>)":-1<i.stack.indexOf("@")?"@unknown:0:0":""}return`
`+_l+e+uh}var Cl=!1;function jl(e,t){if(!e||Cl)return"";Cl=!0;var i=Error.prepareStackTrace;Error.prepareStackTrace=void 0;try{var n={DetermineComponentFrameRoot:function(){
try{if(t){var f=function(){throw Error()};if(Object.defineProperty(f.prototype,"props",{set:function(){throw Error()}}),typeof Reflect=="object"&&Reflect.construct){
try{Reflect.construct(f,[])}catch(g){var d=g}Reflect.construct(e,[],f)}else{try{f.call()}catch(g){d=g}e.call(f.prototype)}}else{try{throw Error()}catch(g){d=g}(f=
e())&&typeof f.catch=="function"&&f.catch(function(){})}}catch(g){if(g&&d&&typeof g.stack=="string")return[g.stack,d.stack]}return[null,null]}};n.DetermineComponentFrameRoot.
displayName="DetermineComponentFrameRoot";var s=Object.getOwnPropertyDescriptor(n.DetermineComponentFrameRoot,"name");s&&s.configurable&&Object.defineProperty(n.
DetermineComponentFrameRoot,"name",{value:"DetermineComponentFrameRoot"});var r=n.DetermineComponentFrameRoot(),a=r[0],l=r[1];if(a&&l){var o=a.split(`
`),u=l.split(`
`);for(s=n=0;n<o.length&&!o[n].includes("DetermineComponentFrameRoot");)n++;for(;s<u.length&&!u[s].includes("DetermineComponentFrameRoot");)s++;if(n===o.length||
s===u.length)for(n=o.length-1,s=u.length-1;1<=n&&0<=s&&o[n]!==u[s];)s--;for(;1<=n&&0<=s;n--,s--)if(o[n]!==u[s]){if(n!==1||s!==1)do if(n--,s--,0>s||o[n]!==u[s]){
var c=`
`+o[n].replace(" at new "," at ");return e.displayName&&c.includes("<anonymous>")&&(c=c.replace("<anonymous>",e.displayName)),c}while(1<=n&&0<=s);break}}}finally{
Cl=!1,Error.prepareStackTrace=i}return(i=e?e.displayName||e.name:"")?bi(i):""}function gg(e,t){switch(e.tag){case 26:case 27:case 5:return bi(e.type);case 16:return bi(
"Lazy");case 13:return e.child!==t&&t!==null?bi("Suspense Fallback"):bi("Suspense");case 19:return bi("SuspenseList");case 0:case 15:return jl(e.type,!1);case 11:
return jl(e.type.render,!1);case 1:return jl(e.type,!0);case 31:return bi("Activity");default:return""}}function ch(e){try{var t="",i=null;do t+=gg(e,i),i=e,e=e.
return;while(e);return t}catch(n){return`
Error generating stack: `+n.message+`
`+n.stack}}var fh=new WeakMap;function ji(e,t){if(typeof e=="object"&&e!==null){var i=fh.get(e);return i!==void 0?i:(t={value:e,source:t,stack:ch(t)},fh.set(e,t),
t)}return{value:e,source:t,stack:ch(t)}}var Ti=gt(null),Ts=gt(null),No=gt(null),Jr=gt(null);function Hr(e,t){Z(No,t),Z(Ts,e),Z(Ti,null),me(Ti),Z(Ti,Xl)}function Mn(){
me(Ti),me(Ts),me(No)}function id(e){e.memoizedState!==null&&Z(Jr,e),Ti.current!==Xl&&(Z(Ts,e),Z(Ti,Xl))}function _o(e){Ts.current===e&&(me(Ti),me(Ts)),Jr.current===
e&&(me(Jr),ws._currentValue2=null)}var hs=null;function Fl(){var e=hs;return e!==null&&(ke===null?ke=e:ke.push.apply(ke,e),hs=null),e}var eo=gt(null),xi=null,Ct=null;
function ii(e,t,i){Z(eo,t._currentValue2),t._currentValue2=i}function jt(e){e._currentValue2=eo.current,me(eo)}function to(e,t,i){for(;e!==null;){var n=e.alternate;
if((e.childLanes&t)!==t?(e.childLanes|=t,n!==null&&(n.childLanes|=t)):n!==null&&(n.childLanes&t)!==t&&(n.childLanes|=t),e===i)break;e=e.return}}function io(e,t,i,n){
var s=e.child;for(s!==null&&(s.return=e);s!==null;){var r=s.dependencies;if(r!==null){var a=s.child;r=r.firstContext;e:for(;r!==null;){var l=r;r=s;for(var o=0;o<
t.length;o++)if(l.context===t[o]){r.lanes|=i,l=r.alternate,l!==null&&(l.lanes|=i),to(r.return,i,e),n||(a=null);break e}r=l.next}}else if(s.tag===18){if(a=s.return,
a===null)throw Error("We just came from a parent so we must have had a parent. This is a bug in React.");a.lanes|=i,r=a.alternate,r!==null&&(r.lanes|=i),to(a,i,
e),a=null}else a=s.child;if(a!==null)a.return=s;else for(a=s;a!==null;){if(a===e){a=null;break}if(s=a.sibling,s!==null){s.return=a.return,a=s;break}a=a.return}s=
a}}function Fn(e,t,i,n){e=null;for(var s=t,r=!1;s!==null;){if(!r){if((s.flags&524288)!==0)r=!0;else if((s.flags&262144)!==0)break}if(s.tag===10){var a=s.alternate;
if(a===null)throw Error("Should have a current fiber. This is a bug in React.");if(a=a.memoizedProps,a!==null){var l=s.type;qe(s.pendingProps.value,a.value)||(e!==
null?e.push(l):e=[l])}}else if(s===Jr.current){if(a=s.alternate,a===null)throw Error("Should have a current fiber. This is a bug in React.");a.memoizedState.memoizedState!==
s.memoizedState.memoizedState&&(e!==null?e.push(ws):e=[ws])}s=s.return}e!==null&&io(t,e,i,n),t.flags|=262144}function Pr(e){for(e=e.firstContext;e!==null;){if(!qe(
e.context._currentValue2,e.memoizedValue))return!0;e=e.next}return!1}function Fi(e){xi=e,Ct=null,e=e.dependencies,e!==null&&(e.firstContext=null)}function ve(e){
return nd(xi,e)}function Nr(e,t){return xi===null&&Fi(e),nd(e,t)}function nd(e,t){var i=t._currentValue2;if(t={context:t,memoizedValue:i,next:null},Ct===null){if(e===
null)throw Error("Context can only be read while React is rendering. In classes, you can read it in the render method or getDerivedStateFromProps. In function c\
omponents, you can read it directly in the function body, but not inside Hooks like useReducer() or useMemo().");Ct=t,e.dependencies={lanes:0,firstContext:t},e.
flags|=524288}else Ct=Ct.next=t;return i}var bg=typeof AbortController<"u"?AbortController:function(){var e=[],t=this.signal={aborted:!1,addEventListener:function(i,n){
e.push(n)}};this.abort=function(){t.aborted=!0,e.forEach(function(i){return i()})}},vg=Qe.unstable_scheduleCallback,Sg=Qe.unstable_NormalPriority,oe={$$typeof:_t,
Consumer:null,Provider:null,_currentValue:null,_currentValue2:null,_threadCount:0};function Co(){return{controller:new bg,data:new Map,refCount:0}}function Cs(e){
e.refCount--,e.refCount===0&&vg(Sg,function(){e.controller.abort()})}function cs(){}var Kr=null,dn=null,no=!1,Ir=!1,$l=!1,ds=0;function Ut(e){e!==dn&&e.next===null&&
(dn===null?Kr=dn=e:dn=dn.next=e),Ir=!0,no||(no=!0,Ih(ng,Og))}function la(e,t){if(!$l&&Ir){$l=!0;do for(var i=!1,n=Kr;n!==null;){if(!t)if(e!==0){var s=n.pendingLanes;
if(s===0)var r=0;else{var a=n.suspendedLanes,l=n.pingedLanes;r=(1<<31-li(42|e)+1)-1,r&=s&~(a&~l),r=r&201326741?r&201326741|1:r?r|2:0}r!==0&&(i=!0,hh(n,r))}else r=
V,r=sa(n,n===L?r:0,n.cancelPendingCommit!==null||n.timeoutHandle!==-1),(r&3)===0||_s(n,r)||(i=!0,hh(n,r));n=n.next}while(i);$l=!1}}function Og(){Ir=no=!1;for(var e=Ze(),
t=null,i=Kr;i!==null;){var n=i.next,s=sd(i,e);s===0?(i.next=null,t===null?Kr=n:t.next=n,n===null&&(dn=t)):(t=i,(s&3)!==0&&(Ir=!0)),i=n}ce!==0&&ce!==5||la(0,!1),
ds!==0&&(ds=0)}function sd(e,t){for(var i=e.suspendedLanes,n=e.pingedLanes,s=e.expirationTimes,r=e.pendingLanes&-62914561;0<r;){var a=31-li(r),l=1<<a,o=s[a];o===
-1?((l&i)===0||(l&n)!==0)&&(s[a]=fg(l,t)):o<=t&&(e.expiredLanes|=l),r&=~l}if(i=$t,t=L,n=V,s=e.cancelPendingCommit!==null||e.timeoutHandle!==-1,i=e===(ce===5?Ft:
null)?i:sa(e,e===t?n:0,s),n=e.callbackNode,i===0||e===t&&(H===2||H===9)||e.cancelPendingCommit!==null)return n!==null&&n!==null&&Rl(n),e.callbackNode=null,e.callbackPriority=
0;if((i&3)!==0&&!_s(e,i))return n!==null&&n!==null&&Rl(n),e.callbackPriority=2,e.callbackNode=null,2;if(t=i&-i,t===e.callbackPriority)return t;switch(n!==null&&
Rl(n),Ro(i)){case 2:case 8:i=sg;break;case 32:i=oh;break;case 268435456:i=rg;break;default:i=oh}return n=rd.bind(null,e),i=Ih(i,n),e.callbackPriority=t,e.callbackNode=
i,t}function rd(e,t){if(ce!==0&&ce!==5)return e.callbackNode=null,e.callbackPriority=0,null;var i=e.callbackNode;if(ba()&&e.callbackNode!==i)return null;var n=V;
return n=sa(e,e===L?n:0,e.cancelPendingCommit!==null||e.timeoutHandle!==-1),n===0?null:(pp(e,n,t),sd(e,Ze()),e.callbackNode!=null&&e.callbackNode===i?rd.bind(null,
e):null)}function hh(e,t){if(ba())return null;pp(e,t,!0)}function jo(){if(ds===0){var e=An;e===0&&(e=Mr,Mr<<=1,(Mr&261888)===0&&(Mr=256)),ds=e}return ds}var ps=null,
so=0,An=0,On=null;function Eg(e,t){if(ps===null){var i=ps=[];so=0,An=jo(),On={status:"pending",value:void 0,then:function(n){i.push(n)}}}return so++,t.then(dh,dh),
t}function dh(){if(--so===0&&ps!==null){On!==null&&(On.status="fulfilled");var e=ps;ps=null,An=0,On=null;for(var t=0;t<e.length;t++)(0,e[t])()}}function wg(e,t){
var i=[],n={status:"pending",value:null,reason:null,then:function(s){i.push(s)}};return e.then(function(){n.status="fulfilled",n.value=t;for(var s=0;s<i.length;s++)
(0,i[s])(t)},function(s){for(n.status="rejected",n.reason=s,s=0;s<i.length;s++)(0,i[s])(void 0)}),n}var ph=D.S;D.S=function(e,t){fp=Ze(),typeof t=="object"&&t!==
null&&typeof t.then=="function"&&Eg(e,t),ph!==null&&ph(e,t)};var Mi=gt(null);function Fo(){var e=Mi.current;return e!==null?e:L.pooledCache}function Dr(e,t){t===
null?Z(Mi,Mi.current):Z(Mi,t.pool)}function ad(){var e=Fo();return e===null?null:{parent:oe._currentValue2,pool:e}}function Yr(e,t){if(qe(e,t))return!0;if(typeof e!=
"object"||e===null||typeof t!="object"||t===null)return!1;var i=Object.keys(e),n=Object.keys(t);if(i.length!==n.length)return!1;for(n=0;n<i.length;n++){var s=i[n];
if(!yg.call(t,s)||!qe(e[s],t[s]))return!1}return!0}var $n=Error("Suspense Exception: This is not a real error! It's an implementation detail of `use` to interru\
pt the current render. You must either rethrow it immediately, or move the `use` call outside of the `try/catch` block. Capturing without rethrowing will lead t\
o unexpected behavior.\n\nTo handle async errors, wrap your component in an error boundary, or call the promise's `.catch` method and pass the result to `use`."),
Tg=Error("Suspense Exception: This is not a real error, and should not leak into userspace. If you're seeing this, it's likely a bug in React."),oa=Error("Suspe\
nse Exception: This is not a real error! It's an implementation detail of `useActionState` to interrupt the current render. You must either rethrow it immediate\
ly, or move the `useActionState` call outside of the `try/catch` block. Capturing without rethrowing will lead to unexpected behavior.\n\nTo handle async errors, \
wrap your component in an error boundary."),mh={then:function(){}};function yh(e){return e=e.status,e==="fulfilled"||e==="rejected"}function ld(e,t,i){switch(i=
e[i],i===void 0?e.push(t):i!==t&&(t.then(cs,cs),t=i),t.status){case"fulfilled":return t.value;case"rejected":throw e=t.reason,bh(e),e;default:if(typeof t.status==
"string")t.then(cs,cs);else{if(e=L,e!==null&&100<e.shellSuspendCounter)throw Error("An unknown Component is an async Client Component. Only Server Components ca\
n be async at the moment. This error is often caused by accidentally adding `'use client'` to a module that was originally written for the server.");e=t,e.status=
"pending",e.then(function(n){if(t.status==="pending"){var s=t;s.status="fulfilled",s.value=n}},function(n){if(t.status==="pending"){var s=t;s.status="rejected",
s.reason=n}})}switch(t.status){case"fulfilled":return t.value;case"rejected":throw e=t.reason,bh(e),e}throw ms=t,$n}}function vi(e){try{var t=e._init;return t(e.
_payload)}catch(i){throw i!==null&&typeof i=="object"&&typeof i.then=="function"?(ms=i,$n):i}}var ms=null;function gh(){if(ms===null)throw Error("Expected a sus\
pended thenable. This is a bug in React. Please file an issue.");var e=ms;return ms=null,e}function bh(e){if(e===$n||e===oa)throw Error("Hooks are not supported\
 inside an async component. This error is often caused by accidentally adding `'use client'` to a module that was originally written for the server.")}var En=null,
Ms=0;function _r(e){var t=Ms;return Ms+=1,En===null&&(En=[]),ld(En,e,t)}function ns(e,t){t=t.props.ref,e.ref=t!==void 0?t:null}function Cr(e,t){throw t.$$typeof===
Xy?Error(`A React Element from an older version of React was rendered. This is not supported. It can happen if:
- Multiple copies of the "react" package is used.
- A library pre-bundled an old copy of "react" or "react/jsx-runtime".
- A compiler tries to "inline" JSX instead of using the runtime.`):(e=Object.prototype.toString.call(t),Error("Objects are not valid as a React child (found: "+
(e==="[object Object]"?"object with keys {"+Object.keys(t).join(", ")+"}":e)+"). If you meant to render a collection of children, use an array instead."))}function od(e){
function t(p,m){if(e){var y=p.deletions;y===null?(p.deletions=[m],p.flags|=16):y.push(m)}}function i(p,m){if(!e)return null;for(;m!==null;)t(p,m),m=m.sibling;return null}
function n(p){for(var m=new Map;p!==null;)p.key!==null?m.set(p.key,p):m.set(p.index,p),p=p.sibling;return m}function s(p,m){return p=Ui(p,m),p.index=0,p.sibling=
null,p}function r(p,m,y){return p.index=y,e?(y=p.alternate,y!==null?(y=y.index,y<m?(p.flags|=67108866,m):y):(p.flags|=67108866,m)):(p.flags|=1048576,m)}function a(p){
return e&&p.alternate===null&&(p.flags|=67108866),p}function l(p,m,y,v){return m===null||m.tag!==6?(m=Jl(y,p.mode,v),m.return=p,m):(m=s(m,y),m.return=p,m)}function o(p,m,y,v){
var T=y.type;return T===mn?c(p,m,y.props.children,v,y.key):m!==null&&(m.elementType===T||typeof T=="object"&&T!==null&&T.$$typeof===ei&&vi(T)===m.type)?(m=s(m,y.
props),ns(m,y),m.return=p,m):(m=Br(y.type,y.key,y.props,null,p.mode,v),ns(m,y),m.return=p,m)}function u(p,m,y,v){return m===null||m.tag!==4||m.stateNode.containerInfo!==
y.containerInfo||m.stateNode.implementation!==y.implementation?(m=Hl(y,p.mode,v),m.return=p,m):(m=s(m,y.children||[]),m.return=p,m)}function c(p,m,y,v,T){return m===
null||m.tag!==7?(m=Ci(y,p.mode,v,T),m.return=p,m):(m=s(m,y),m.return=p,m)}function f(p,m,y){if(typeof m=="string"&&m!==""||typeof m=="number"||typeof m=="bigint")
return m=Jl(""+m,p.mode,y),m.return=p,m;if(typeof m=="object"&&m!==null){switch(m.$$typeof){case Tr:return y=Br(m.type,m.key,m.props,null,p.mode,y),ns(y,m),y.return=
p,y;case os:return m=Hl(m,p.mode,y),m.return=p,m;case ei:return m=vi(m),f(p,m,y)}if(us(m)||is(m))return m=Ci(m,p.mode,y,null),m.return=p,m;if(typeof m.then=="fu\
nction")return f(p,_r(m),y);if(m.$$typeof===_t)return f(p,Nr(p,m),y);Cr(p,m)}return null}function d(p,m,y,v){var T=m!==null?m.key:null;if(typeof y=="string"&&y!==
""||typeof y=="number"||typeof y=="bigint")return T!==null?null:l(p,m,""+y,v);if(typeof y=="object"&&y!==null){switch(y.$$typeof){case Tr:return y.key===T?o(p,m,
y,v):null;case os:return y.key===T?u(p,m,y,v):null;case ei:return y=vi(y),d(p,m,y,v)}if(us(y)||is(y))return T!==null?null:c(p,m,y,v,null);if(typeof y.then=="fun\
ction")return d(p,m,_r(y),v);if(y.$$typeof===_t)return d(p,m,Nr(p,y),v);Cr(p,y)}return null}function g(p,m,y,v,T){if(typeof v=="string"&&v!==""||typeof v=="numb\
er"||typeof v=="bigint")return p=p.get(y)||null,l(m,p,""+v,T);if(typeof v=="object"&&v!==null){switch(v.$$typeof){case Tr:return p=p.get(v.key===null?y:v.key)||
null,o(m,p,v,T);case os:return p=p.get(v.key===null?y:v.key)||null,u(m,p,v,T);case ei:return v=vi(v),g(p,m,y,v,T)}if(us(v)||is(v))return p=p.get(y)||null,c(m,p,
v,T,null);if(typeof v.then=="function")return g(p,m,y,_r(v),T);if(v.$$typeof===_t)return g(p,m,y,Nr(m,v),T);Cr(m,v)}return null}function O(p,m,y,v){for(var T=null,
k=null,M=m,j=m=0,Q=null;M!==null&&j<y.length;j++){M.index>j?(Q=M,M=null):Q=M.sibling;var F=d(p,M,y[j],v);if(F===null){M===null&&(M=Q);break}e&&M&&F.alternate===
null&&t(p,M),m=r(F,m,j),k===null?T=F:k.sibling=F,k=F,M=Q}if(j===y.length)return i(p,M),T;if(M===null){for(;j<y.length;j++)M=f(p,y[j],v),M!==null&&(m=r(M,m,j),k===
null?T=M:k.sibling=M,k=M);return T}for(M=n(M);j<y.length;j++)Q=g(M,p,j,y[j],v),Q!==null&&(e&&Q.alternate!==null&&M.delete(Q.key===null?j:Q.key),m=r(Q,m,j),k===null?
T=Q:k.sibling=Q,k=Q);return e&&M.forEach(function(I){return t(p,I)}),T}function S(p,m,y,v){if(y==null)throw Error("An iterable object provided no iterator.");for(var T=null,
k=null,M=m,j=m=0,Q=null,F=y.next();M!==null&&!F.done;j++,F=y.next()){M.index>j?(Q=M,M=null):Q=M.sibling;var I=d(p,M,F.value,v);if(I===null){M===null&&(M=Q);break}
e&&M&&I.alternate===null&&t(p,M),m=r(I,m,j),k===null?T=I:k.sibling=I,k=I,M=Q}if(F.done)return i(p,M),T;if(M===null){for(;!F.done;j++,F=y.next())F=f(p,F.value,v),
F!==null&&(m=r(F,m,j),k===null?T=F:k.sibling=F,k=F);return T}for(M=n(M);!F.done;j++,F=y.next())F=g(M,p,j,F.value,v),F!==null&&(e&&F.alternate!==null&&M.delete(F.
key===null?j:F.key),m=r(F,m,j),k===null?T=F:k.sibling=F,k=F);return e&&M.forEach(function(st){return t(p,st)}),T}function w(p,m,y,v){if(typeof y=="object"&&y!==
null&&y.type===mn&&y.key===null&&(y=y.props.children),typeof y=="object"&&y!==null){switch(y.$$typeof){case Tr:e:{for(var T=y.key;m!==null;){if(m.key===T){if(T=
y.type,T===mn){if(m.tag===7){i(p,m.sibling),v=s(m,y.props.children),v.return=p,p=v;break e}}else if(m.elementType===T||typeof T=="object"&&T!==null&&T.$$typeof===
ei&&vi(T)===m.type){i(p,m.sibling),v=s(m,y.props),ns(v,y),v.return=p,p=v;break e}i(p,m);break}else t(p,m);m=m.sibling}y.type===mn?(v=Ci(y.props.children,p.mode,
v,y.key),v.return=p,p=v):(v=Br(y.type,y.key,y.props,null,p.mode,v),ns(v,y),v.return=p,p=v)}return a(p);case os:e:{for(T=y.key;m!==null;){if(m.key===T)if(m.tag===
4&&m.stateNode.containerInfo===y.containerInfo&&m.stateNode.implementation===y.implementation){i(p,m.sibling),v=s(m,y.children||[]),v.return=p,p=v;break e}else{
i(p,m);break}else t(p,m);m=m.sibling}v=Hl(y,p.mode,v),v.return=p,p=v}return a(p);case ei:return y=vi(y),w(p,m,y,v)}if(us(y))return O(p,m,y,v);if(is(y)){if(T=is(
y),typeof T!="function")throw Error("An object is not an iterable. This error is likely caused by a bug in React. Please file an issue.");return y=T.call(y),S(p,
m,y,v)}if(typeof y.then=="function")return w(p,m,_r(y),v);if(y.$$typeof===_t)return w(p,m,Nr(p,y),v);Cr(p,y)}return typeof y=="string"&&y!==""||typeof y=="numbe\
r"||typeof y=="bigint"?(y=""+y,m!==null&&m.tag===6?(i(p,m.sibling),v=s(m,y),v.return=p,p=v):(i(p,m),v=Jl(y,p.mode,v),v.return=p,p=v),a(p)):i(p,m)}return function(p,m,y,v){
try{Ms=0;var T=w(p,m,y,v);return En=null,T}catch(M){if(M===$n||M===oa)throw M;var k=Ge(29,M,null,p.mode);return k.lanes=v,k.return=p,k}}}var $i=od(!0),Mg=od(!1),
Ye=[],bn=0,$o=0;function ua(){for(var e=bn,t=$o=bn=0;t<e;){var i=Ye[t];Ye[t++]=null;var n=Ye[t];Ye[t++]=null;var s=Ye[t];Ye[t++]=null;var r=Ye[t];if(Ye[t++]=null,
n!==null&&s!==null){var a=n.pending;a===null?s.next=s:(s.next=a.next,a.next=s),n.pending=s}r!==0&&ud(i,s,r)}}function ca(e,t,i,n){Ye[bn++]=e,Ye[bn++]=t,Ye[bn++]=
i,Ye[bn++]=n,$o|=n,e.lanes|=n,e=e.alternate,e!==null&&(e.lanes|=n)}function Do(e,t,i,n){return ca(e,t,i,n),Gr(e)}function fa(e,t){return ca(e,null,null,t),Gr(e)}
function ud(e,t,i){e.lanes|=i;var n=e.alternate;n!==null&&(n.lanes|=i);for(var s=!1,r=e.return;r!==null;)r.childLanes|=i,n=r.alternate,n!==null&&(n.childLanes|=
i),r.tag===22&&(e=r.stateNode,e===null||e._visibility&1||(s=!0)),e=r,r=r.return;return e.tag===3?(r=e.stateNode,s&&t!==null&&(s=31-li(i),e=r.hiddenUpdates,n=e[s],
n===null?e[s]=[t]:n.push(t),t.lane=i|536870912),r):null}function Gr(e){if(50<Es)throw Es=0,Eo=null,Error("Maximum update depth exceeded. This can happen when a \
component repeatedly calls setState inside componentWillUpdate or componentDidUpdate. React limits the number of nested updates to prevent infinite loops.");for(var t=e.
return;t!==null;)e=t,t=e.return;return e.tag===3?e.stateNode:null}var ti=!1;function ko(e){e.updateQueue={baseState:e.memoizedState,firstBaseUpdate:null,lastBaseUpdate:null,
shared:{pending:null,lanes:0,hiddenCallbacks:null},callbacks:null}}function ro(e,t){e=e.updateQueue,t.updateQueue===e&&(t.updateQueue={baseState:e.baseState,firstBaseUpdate:e.
firstBaseUpdate,lastBaseUpdate:e.lastBaseUpdate,shared:e.shared,callbacks:null})}function Ai(e){return{lane:e,tag:0,payload:null,callback:null,next:null}}function Ri(e,t,i){
var n=e.updateQueue;if(n===null)return null;if(n=n.shared,(q&2)!==0){var s=n.pending;return s===null?t.next=t:(t.next=s.next,s.next=t),n.pending=t,t=Gr(e),ud(e,
null,i),t}return ca(e,n,t,i),Gr(e)}function ys(e,t,i){if(t=t.updateQueue,t!==null&&(t=t.shared,(i&4194048)!==0)){var n=t.lanes;n&=e.pendingLanes,i|=n,t.lanes=i,
Zh(e,i)}}function vh(e,t){var i=e.updateQueue,n=e.alternate;if(n!==null&&(n=n.updateQueue,i===n)){var s=null,r=null;if(i=i.firstBaseUpdate,i!==null){do{var a={lane:i.
lane,tag:i.tag,payload:i.payload,callback:null,next:null};r===null?s=r=a:r=r.next=a,i=i.next}while(i!==null);r===null?s=r=t:r=r.next=t}else s=r=t;i={baseState:n.
baseState,firstBaseUpdate:s,lastBaseUpdate:r,shared:n.shared,callbacks:n.callbacks},e.updateQueue=i;return}e=i.lastBaseUpdate,e===null?i.firstBaseUpdate=t:e.next=
t,i.lastBaseUpdate=t}var ao=!1;function gs(){if(ao){var e=On;if(e!==null)throw e}}function bs(e,t,i,n){ao=!1;var s=e.updateQueue;ti=!1;var r=s.firstBaseUpdate,a=s.
lastBaseUpdate,l=s.shared.pending;if(l!==null){s.shared.pending=null;var o=l,u=o.next;o.next=null,a===null?r=u:a.next=u,a=o;var c=e.alternate;c!==null&&(c=c.updateQueue,
l=c.lastBaseUpdate,l!==a&&(l===null?c.firstBaseUpdate=u:l.next=u,c.lastBaseUpdate=o))}if(r!==null){var f=s.baseState;a=0,c=u=o=null,l=r;do{var d=l.lane&-536870913,
g=d!==l.lane;if(g?(V&d)===d:(n&d)===d){d!==0&&d===An&&(ao=!0),c!==null&&(c=c.next={lane:0,tag:l.tag,payload:l.payload,callback:null,next:null});e:{var O=e,S=l;d=
t;var w=i;switch(S.tag){case 1:if(O=S.payload,typeof O=="function"){f=O.call(w,f,d);break e}f=O;break e;case 3:O.flags=O.flags&-65537|128;case 0:if(O=S.payload,
d=typeof O=="function"?O.call(w,f,d):O,d==null)break e;f=Sn({},f,d);break e;case 2:ti=!0}}d=l.callback,d!==null&&(e.flags|=64,g&&(e.flags|=8192),g=s.callbacks,g===
null?s.callbacks=[d]:g.push(d))}else g={lane:d,tag:l.tag,payload:l.payload,callback:l.callback,next:null},c===null?(u=c=g,o=f):c=c.next=g,a|=d;if(l=l.next,l===null){
if(l=s.shared.pending,l===null)break;g=l,l=g.next,g.next=null,s.lastBaseUpdate=g,s.shared.pending=null}}while(!0);c===null&&(o=f),s.baseState=o,s.firstBaseUpdate=
u,s.lastBaseUpdate=c,r===null&&(s.shared.lanes=0),ai|=a,e.lanes=a,e.memoizedState=f}}function cd(e,t){if(typeof e!="function")throw Error("Invalid argument pass\
ed as callback. Expected a function. Instead received: "+e);e.call(t)}function fd(e,t){var i=e.callbacks;if(i!==null)for(e.callbacks=null,e=0;e<i.length;e++)cd(
i[e],t)}var Rn=gt(null),Zr=gt(0);function Sh(e,t){e=zt,Z(Zr,e),Z(Rn,t),zt=e|t.baseLanes}function lo(){Z(Zr,zt),Z(Rn,Rn.current)}function zo(){zt=Zr.current,me(Rn),
me(Zr)}var nt=gt(null),mt=null;function Oi(e){var t=e.alternate;Z(re,re.current&1),Z(nt,e),mt===null&&(t===null||Rn.current!==null||t.memoizedState!==null)&&(mt=
e)}function hd(e){Z(re,re.current),Z(nt,e),mt===null&&(mt=e)}function dd(e){e.tag===22?(Z(re,re.current),Z(nt,e),mt===null&&(mt=e)):Ei(e)}function Ei(){Z(re,re.
current),Z(nt,nt.current)}function Ue(e){me(nt),mt===e&&(mt=null),me(re)}var re=gt(0);function Lr(e){for(var t=e;t!==null;){if(t.tag===13){var i=t.memoizedState;
if(i!==null&&(i.dehydrated===null||tt()||tt()))return t}else if(t.tag===19&&(t.memoizedProps.revealOrder==="forwards"||t.memoizedProps.revealOrder==="backwards"||
t.memoizedProps.revealOrder==="unstable_legacy-backwards"||t.memoizedProps.revealOrder==="together")){if((t.flags&128)!==0)return t}else if(t.child!==null){t.child.
return=t,t=t.child;continue}if(t===e)break;for(;t.sibling===null;){if(t.return===null||t.return===e)return null;t=t.return}t.sibling.return=t.return,t=t.sibling}
return null}var Dt=0,U=null,K=null,le=null,Xr=!1,wn=!1,Di=!1,As=0,Tn=null,Ag=0;function se(){throw Error(`Invalid hook call. Hooks can only be called inside of \
the body of a function component. This could happen for one of the following reasons:
1. You might have mismatching versions of React and the renderer (such as React DOM)
2. You might be breaking the Rules of Hooks
3. You might have more than one copy of React in the same app
See https://react.dev/link/invalid-hook-call for tips about how to debug and fix this problem.`)}function Uo(e,t){if(t===null)return!1;for(var i=0;i<t.length&&i<
e.length;i++)if(!qe(e[i],t[i]))return!1;return!0}function xo(e,t,i,n,s,r){return Dt=r,U=t,t.memoizedState=null,t.updateQueue=null,t.lanes=0,D.H=e===null||e.memoizedState===
null?Qd:Yo,Di=!1,r=i(n,s),Di=!1,wn&&(r=md(t,i,n,s)),pd(e),r}function pd(e){D.H=Rs;var t=K!==null&&K.next!==null;if(Dt=0,le=K=U=null,Xr=!1,As=0,Tn=null,t)throw Error(
"Rendered fewer hooks than expected. This may be caused by an accidental early return statement.");e===null||ue||(e=e.dependencies,e!==null&&Pr(e)&&(ue=!0))}function md(e,t,i,n){
U=e;var s=0;do{if(wn&&(Tn=null),As=0,wn=!1,25<=s)throw Error("Too many re-renders. React limits the number of renders to prevent an infinite loop.");if(s+=1,le=
K=null,e.updateQueue!=null){var r=e.updateQueue;r.lastEffect=null,r.events=null,r.stores=null,r.memoCache!=null&&(r.memoCache.index=0)}D.H=Vd,r=t(i,n)}while(wn);
return r}function Rg(){var e=D.H,t=e.useState()[0];return t=typeof t.then=="function"?js(t):t,e=e.useState()[0],(K!==null?K.memoizedState:null)!==e&&(U.flags|=1024),
t}function Bo(e,t,i){t.updateQueue=e.updateQueue,t.flags&=-2053,e.lanes&=~i}function qo(e){if(Xr){for(e=e.memoizedState;e!==null;){var t=e.queue;t!==null&&(t.pending=
null),e=e.next}Xr=!1}Dt=0,le=K=U=null,wn=!1,As=0,Tn=null}function Re(){var e={memoizedState:null,baseState:null,baseQueue:null,queue:null,next:null};return le===
null?U.memoizedState=le=e:le=le.next=e,le}function ae(){if(K===null){var e=U.alternate;e=e!==null?e.memoizedState:null}else e=K.next;var t=le===null?U.memoizedState:
le.next;if(t!==null)le=t,K=e;else{if(e===null)throw U.alternate===null?Error("Update hook called on initial render. This is likely a bug in React. Please file a\
n issue."):Error("Rendered more hooks than during the previous render.");K=e,e={memoizedState:K.memoizedState,baseState:K.baseState,baseQueue:K.baseQueue,queue:K.
queue,next:null},le===null?U.memoizedState=le=e:le=le.next=e}return le}function ha(){return{lastEffect:null,events:null,stores:null,memoCache:null}}function js(e){
var t=As;return As+=1,Tn===null&&(Tn=[]),e=ld(Tn,e,t),t=U,(le===null?t.memoizedState:le.next)===null&&(t=t.alternate,D.H=t===null||t.memoizedState===null?Qd:Yo),
e}function da(e){if(e!==null&&typeof e=="object"){if(typeof e.then=="function")return js(e);if(e.$$typeof===_t)return ve(e)}throw Error("An unsupported type was\
 passed to use(): "+String(e))}function Qo(e){var t=null,i=U.updateQueue;if(i!==null&&(t=i.memoCache),t==null){var n=U.alternate;n!==null&&(n=n.updateQueue,n!==
null&&(n=n.memoCache,n!=null&&(t={data:n.data.map(function(s){return s.slice()}),index:0})))}if(t==null&&(t={data:[],index:0}),i===null&&(i=ha(),U.updateQueue=i),
i.memoCache=t,i=t.data[t.index],i===void 0)for(i=t.data[t.index]=Array(e),n=0;n<e;n++)i[n]=Wy;return t.index++,i}function ki(e,t){return typeof t=="function"?t(
e):t}function kr(e){var t=ae();return Vo(t,K,e)}function Vo(e,t,i){var n=e.queue;if(n===null)throw Error("Should have a queue. You are likely calling Hooks cond\
itionally, which is not allowed. (https://react.dev/link/invalid-hook-call)");n.lastRenderedReducer=i;var s=e.baseQueue,r=n.pending;if(r!==null){if(s!==null){var a=s.
next;s.next=r.next,r.next=a}t.baseQueue=s=r,n.pending=null}if(r=e.baseState,s===null)e.memoizedState=r;else{t=s.next;var l=a=null,o=null,u=t,c=!1;do{var f=u.lane&
-536870913;if(f!==u.lane?(V&f)===f:(Dt&f)===f){var d=u.revertLane;if(d===0)o!==null&&(o=o.next={lane:0,revertLane:0,gesture:null,action:u.action,hasEagerState:u.
hasEagerState,eagerState:u.eagerState,next:null}),f===An&&(c=!0);else if((Dt&d)===d){u=u.next,d===An&&(c=!0);continue}else f={lane:0,revertLane:u.revertLane,gesture:null,
action:u.action,hasEagerState:u.hasEagerState,eagerState:u.eagerState,next:null},o===null?(l=o=f,a=r):o=o.next=f,U.lanes|=d,ai|=d;f=u.action,Di&&i(r,f),r=u.hasEagerState?
u.eagerState:i(r,f)}else d={lane:f,revertLane:u.revertLane,gesture:u.gesture,action:u.action,hasEagerState:u.hasEagerState,eagerState:u.eagerState,next:null},o===
null?(l=o=d,a=r):o=o.next=d,U.lanes|=f,ai|=f;u=u.next}while(u!==null&&u!==t);if(o===null?a=r:o.next=l,!qe(r,e.memoizedState)&&(ue=!0,c&&(i=On,i!==null)))throw i;
e.memoizedState=r,e.baseState=a,e.baseQueue=o,n.lastRenderedState=r}return s===null&&(n.lanes=0),[e.memoizedState,n.dispatch]}function Dl(e){var t=ae(),i=t.queue;
if(i===null)throw Error("Should have a queue. You are likely calling Hooks conditionally, which is not allowed. (https://react.dev/link/invalid-hook-call)");i.lastRenderedReducer=
e;var n=i.dispatch,s=i.pending,r=t.memoizedState;if(s!==null){i.pending=null;var a=s=s.next;do r=e(r,a.action),a=a.next;while(a!==s);qe(r,t.memoizedState)||(ue=
!0),t.memoizedState=r,t.baseQueue===null&&(t.baseState=r),i.lastRenderedState=r}return[r,n]}function yd(e,t){var i=U,n=ae(),s=t(),r=!qe((K||n).memoizedState,s);
if(r&&(n.memoizedState=s,ue=!0),n=n.queue,Jo(vd.bind(null,i,n,e),[e]),n.getSnapshot!==t||r||le!==null&&le.memoizedState.tag&1){if(i.flags|=2048,Nn(9,{destroy:void 0},
bd.bind(null,i,n,s,t),null),L===null)throw Error("Expected a work-in-progress root. This is a bug in React. Please file an issue.");(Dt&127)!==0||gd(i,t,s)}return s}
function gd(e,t,i){e.flags|=16384,e={getSnapshot:t,value:i},t=U.updateQueue,t===null?(t=ha(),U.updateQueue=t,t.stores=[e]):(i=t.stores,i===null?t.stores=[e]:i.push(
e))}function bd(e,t,i,n){t.value=i,t.getSnapshot=n,Sd(t)&&Od(e)}function vd(e,t,i){return i(function(){Sd(t)&&Od(e)})}function Sd(e){var t=e.getSnapshot;e=e.value;
try{var i=t();return!qe(e,i)}catch{return!0}}function Od(e){var t=fa(e,2);t!==null&&it(t,e,2)}function oo(e){var t=Re();if(typeof e=="function"){var i=e;if(e=i(),
Di){ni(!0);try{i()}finally{ni(!1)}}}return t.memoizedState=t.baseState=e,t.queue={pending:null,lanes:0,dispatch:null,lastRenderedReducer:ki,lastRenderedState:e},
t}function Ed(e,t,i,n){return e.baseState=i,Vo(e,K,typeof n=="function"?n:ki)}function Ng(e,t,i,n,s){if(ma(e))throw Error("Cannot update form state while render\
ing.");if(e=t.action,e!==null){var r={payload:s,action:e,next:null,isTransition:!0,status:"pending",value:null,reason:null,listeners:[],then:function(a){r.listeners.
push(a)}};D.T!==null?i(!0):r.isTransition=!1,n(r),i=t.pending,i===null?(r.next=t.pending=r,wd(t,r)):(r.next=i.next,t.pending=i.next=r)}}function wd(e,t){var i=t.
action,n=t.payload,s=e.state;if(t.isTransition){var r=D.T,a={};D.T=a;try{var l=i(s,n),o=D.S;o!==null&&o(a,l),Oh(e,t,l)}catch(u){uo(e,t,u)}finally{r!==null&&a.types!==
null&&(r.types=a.types),D.T=r}}else try{r=i(s,n),Oh(e,t,r)}catch(u){uo(e,t,u)}}function Oh(e,t,i){i!==null&&typeof i=="object"&&typeof i.then=="function"?i.then(
function(n){Eh(e,t,n)},function(n){return uo(e,t,n)}):Eh(e,t,i)}function Eh(e,t,i){t.status="fulfilled",t.value=i,Td(t),e.state=i,t=e.pending,t!==null&&(i=t.next,
i===t?e.pending=null:(i=i.next,t.next=i,wd(e,i)))}function uo(e,t,i){var n=e.pending;if(e.pending=null,n!==null){n=n.next;do t.status="rejected",t.reason=i,Td(t),
t=t.next;while(t!==n)}e.action=null}function Td(e){e=e.listeners;for(var t=0;t<e.length;t++)(0,e[t])()}function Md(e,t){return t}function wh(e,t){var i=Re();i.memoizedState=
i.baseState=t;var n={pending:null,lanes:0,dispatch:null,lastRenderedReducer:Md,lastRenderedState:t};i.queue=n,i=xd.bind(null,U,n),n.dispatch=i,n=oo(!1);var s=Io.
bind(null,U,!1,n.queue);n=Re();var r={state:t,dispatch:null,action:e,pending:null};return n.queue=r,i=Ng.bind(null,U,r,s,i),r.dispatch=i,n.memoizedState=e,[t,i,
!1]}function Th(e){var t=ae();return Ad(t,K,e)}function Ad(e,t,i){if(t=Vo(e,t,Md)[0],e=kr(ki)[0],typeof t=="object"&&t!==null&&typeof t.then=="function")try{var n=js(
t)}catch(a){throw a===$n?oa:a}else n=t;t=ae();var s=t.queue,r=s.dispatch;return i!==t.memoizedState&&(U.flags|=2048,Nn(9,{destroy:void 0},_g.bind(null,s,i),null)),
[n,r,e]}function _g(e,t){e.action=t}function Mh(e){var t=ae(),i=K;if(i!==null)return Ad(t,i,e);ae(),t=t.memoizedState,i=ae();var n=i.queue.dispatch;return i.memoizedState=
e,[t,n,!1]}function Nn(e,t,i,n){return e={tag:e,create:i,deps:n,inst:t,next:null},t=U.updateQueue,t===null&&(t=ha(),U.updateQueue=t),i=t.lastEffect,i===null?t.lastEffect=
e.next=e:(n=i.next,i.next=e,e.next=n,t.lastEffect=e),e}function Rd(){return ae().memoizedState}function zr(e,t,i,n){var s=Re();U.flags|=e,s.memoizedState=Nn(1|t,
{destroy:void 0},i,n===void 0?null:n)}function pa(e,t,i,n){var s=ae();n=n===void 0?null:n;var r=s.memoizedState.inst;K!==null&&n!==null&&Uo(n,K.memoizedState.deps)?
s.memoizedState=Nn(t,r,i,n):(U.flags|=e,s.memoizedState=Nn(1|t,r,i,n))}function Ah(e,t){zr(8390656,8,e,t)}function Jo(e,t){pa(2048,8,e,t)}function Cg(e){U.flags|=
4;var t=U.updateQueue;if(t===null)t=ha(),U.updateQueue=t,t.events=[e];else{var i=t.events;i===null?t.events=[e]:i.push(e)}}function Nd(e){var t=ae().memoizedState;
return Cg({ref:t,nextImpl:e}),function(){if((q&2)!==0)throw Error("A function wrapped in useEffectEvent can't be called during rendering.");return t.impl.apply(
void 0,arguments)}}function _d(e,t){return pa(4,2,e,t)}function Cd(e,t){return pa(4,4,e,t)}function jd(e,t){if(typeof t=="function"){e=e();var i=t(e);return function(){
typeof i=="function"?i():t(null)}}if(t!=null)return e=e(),t.current=e,function(){t.current=null}}function Fd(e,t,i){i=i!=null?i.concat([e]):null,pa(4,4,jd.bind(
null,t,e),i)}function Ho(){}function $d(e,t){var i=ae();t=t===void 0?null:t;var n=i.memoizedState;return t!==null&&Uo(t,n[1])?n[0]:(i.memoizedState=[e,t],e)}function Dd(e,t){
var i=ae();t=t===void 0?null:t;var n=i.memoizedState;if(t!==null&&Uo(t,n[1]))return n[0];if(n=e(),Di){ni(!0);try{e()}finally{ni(!1)}}return i.memoizedState=[n,t],
n}function Po(e,t,i){return i===void 0||(Dt&1073741824)!==0&&(V&261930)===0?e.memoizedState=t:(e.memoizedState=i,e=dp(),U.lanes|=e,ai|=e,i)}function kd(e,t,i,n){
return qe(i,t)?i:Rn.current!==null?(e=Po(e,i,n),qe(e,t)||(ue=!0),e):(Dt&42)===0||(Dt&1073741824)!==0&&(V&261930)===0?(ue=!0,e.memoizedState=i):(e=dp(),U.lanes|=
e,ai|=e,t)}function jg(e,t,i,n,s){var r=ie;ie=r!==0&&8>r?r:8;var a=D.T,l={};D.T=l,Io(e,!1,t,i);try{var o=s(),u=D.S;if(u!==null&&u(l,o),o!==null&&typeof o=="obje\
ct"&&typeof o.then=="function"){var c=wg(o,n);Ur(e,t,c,yt(e))}else Ur(e,t,n,yt(e))}catch(f){Ur(e,t,{then:function(){},status:"rejected",reason:f},yt())}finally{
ie=r,a!==null&&l.types!==null&&(a.types=l.types),D.T=a}}function Ko(){return ve(ws)}function zd(){return ae().memoizedState}function Ud(){return ae().memoizedState}
function Fg(e){for(var t=e.return;t!==null;){switch(t.tag){case 24:case 3:var i=yt();e=Ai(i);var n=Ri(t,e,i);n!==null&&(it(n,t,i),ys(n,t,i)),t={cache:Co()},e.payload=
t;return}t=t.return}}function $g(e,t,i){var n=yt();i={lane:n,revertLane:0,gesture:null,action:i,hasEagerState:!1,eagerState:null,next:null},ma(e)?Bd(t,i):(i=Do(
e,t,i,n),i!==null&&(it(i,e,n),qd(i,t,n)))}function xd(e,t,i){var n=yt();Ur(e,t,i,n)}function Ur(e,t,i,n){var s={lane:n,revertLane:0,gesture:null,action:i,hasEagerState:!1,
eagerState:null,next:null};if(ma(e))Bd(t,s);else{var r=e.alternate;if(e.lanes===0&&(r===null||r.lanes===0)&&(r=t.lastRenderedReducer,r!==null))try{var a=t.lastRenderedState,
l=r(a,i);if(s.hasEagerState=!0,s.eagerState=l,qe(l,a))return ca(e,t,s,0),L===null&&ua(),!1}catch{}if(i=Do(e,t,s,n),i!==null)return it(i,e,n),qd(i,t,n),!0}return!1}
function Io(e,t,i,n){if(n={lane:2,revertLane:jo(),gesture:null,action:n,hasEagerState:!1,eagerState:null,next:null},ma(e)){if(t)throw Error("Cannot update optim\
istic state while rendering.")}else t=Do(e,i,n,2),t!==null&&it(t,e,2)}function ma(e){var t=e.alternate;return e===U||t!==null&&t===U}function Bd(e,t){wn=Xr=!0;var i=e.
pending;i===null?t.next=t:(t.next=i.next,i.next=t),e.pending=t}function qd(e,t,i){if((i&4194048)!==0){var n=t.lanes;n&=e.pendingLanes,i|=n,t.lanes=i,Zh(e,i)}}var Rs={
readContext:ve,use:da,useCallback:se,useContext:se,useEffect:se,useImperativeHandle:se,useLayoutEffect:se,useInsertionEffect:se,useMemo:se,useReducer:se,useRef:se,
useState:se,useDebugValue:se,useDeferredValue:se,useTransition:se,useSyncExternalStore:se,useId:se,useHostTransitionStatus:se,useFormState:se,useActionState:se,
useOptimistic:se,useMemoCache:se,useCacheRefresh:se};Rs.useEffectEvent=se;var Qd={readContext:ve,use:da,useCallback:function(e,t){return Re().memoizedState=[e,t===
void 0?null:t],e},useContext:ve,useEffect:Ah,useImperativeHandle:function(e,t,i){i=i!=null?i.concat([e]):null,zr(4194308,4,jd.bind(null,t,e),i)},useLayoutEffect:function(e,t){
return zr(4194308,4,e,t)},useInsertionEffect:function(e,t){zr(4,2,e,t)},useMemo:function(e,t){var i=Re();t=t===void 0?null:t;var n=e();if(Di){ni(!0);try{e()}finally{
ni(!1)}}return i.memoizedState=[n,t],n},useReducer:function(e,t,i){var n=Re();if(i!==void 0){var s=i(t);if(Di){ni(!0);try{i(t)}finally{ni(!1)}}}else s=t;return n.
memoizedState=n.baseState=s,e={pending:null,lanes:0,dispatch:null,lastRenderedReducer:e,lastRenderedState:s},n.queue=e,e=e.dispatch=$g.bind(null,U,e),[n.memoizedState,
e]},useRef:function(e){var t=Re();return e={current:e},t.memoizedState=e},useState:function(e){e=oo(e);var t=e.queue,i=xd.bind(null,U,t);return t.dispatch=i,[e.
memoizedState,i]},useDebugValue:Ho,useDeferredValue:function(e,t){var i=Re();return Po(i,e,t)},useTransition:function(){var e=oo(!1);return e=jg.bind(null,U,e.queue,
!0,!1),Re().memoizedState=e,[!1,e]},useSyncExternalStore:function(e,t){var i=U,n=Re(),s=t();if(L===null)throw Error("Expected a work-in-progress root. This is a\
 bug in React. Please file an issue.");(V&127)!==0||gd(i,t,s),n.memoizedState=s;var r={value:s,getSnapshot:t};return n.queue=r,Ah(vd.bind(null,i,r,e),[e]),i.flags|=
2048,Nn(9,{destroy:void 0},bd.bind(null,i,r,s,t),null),s},useId:function(){var e=Re(),t=L.identifierPrefix,i=Ag++;return t="_"+t+"r_"+i.toString(32)+"_",e.memoizedState=
t},useHostTransitionStatus:Ko,useFormState:wh,useActionState:wh,useOptimistic:function(e){var t=Re();t.memoizedState=t.baseState=e;var i={pending:null,lanes:0,dispatch:null,
lastRenderedReducer:null,lastRenderedState:null};return t.queue=i,t=Io.bind(null,U,!0,i),i.dispatch=t,[e,t]},useMemoCache:Qo,useCacheRefresh:function(){return Re().
memoizedState=Fg.bind(null,U)},useEffectEvent:function(e){var t=Re(),i={impl:e};return t.memoizedState=i,function(){if((q&2)!==0)throw Error("A function wrapped\
 in useEffectEvent can't be called during rendering.");return i.impl.apply(void 0,arguments)}}},Yo={readContext:ve,use:da,useCallback:$d,useContext:ve,useEffect:Jo,
useImperativeHandle:Fd,useInsertionEffect:_d,useLayoutEffect:Cd,useMemo:Dd,useReducer:kr,useRef:Rd,useState:function(){return kr(ki)},useDebugValue:Ho,useDeferredValue:function(e,t){
var i=ae();return kd(i,K.memoizedState,e,t)},useTransition:function(){var e=kr(ki)[0],t=ae().memoizedState;return[typeof e=="boolean"?e:js(e),t]},useSyncExternalStore:yd,
useId:zd,useHostTransitionStatus:Ko,useFormState:Th,useActionState:Th,useOptimistic:function(e,t){var i=ae();return Ed(i,K,e,t)},useMemoCache:Qo,useCacheRefresh:Ud};
Yo.useEffectEvent=Nd;var Vd={readContext:ve,use:da,useCallback:$d,useContext:ve,useEffect:Jo,useImperativeHandle:Fd,useInsertionEffect:_d,useLayoutEffect:Cd,useMemo:Dd,
useReducer:Dl,useRef:Rd,useState:function(){return Dl(ki)},useDebugValue:Ho,useDeferredValue:function(e,t){var i=ae();return K===null?Po(i,e,t):kd(i,K.memoizedState,
e,t)},useTransition:function(){var e=Dl(ki)[0],t=ae().memoizedState;return[typeof e=="boolean"?e:js(e),t]},useSyncExternalStore:yd,useId:zd,useHostTransitionStatus:Ko,
useFormState:Mh,useActionState:Mh,useOptimistic:function(e,t){var i=ae();return K!==null?Ed(i,K,e,t):(i.baseState=e,[e,i.queue.dispatch])},useMemoCache:Qo,useCacheRefresh:Ud};
Vd.useEffectEvent=Nd;function kl(e,t,i,n){t=e.memoizedState,i=i(n,t),i=i==null?t:Sn({},t,i),e.memoizedState=i,e.lanes===0&&(e.updateQueue.baseState=i)}var co={enqueueSetState:function(e,t,i){
e=e._reactInternals;var n=yt(),s=Ai(n);s.payload=t,i!=null&&(s.callback=i),t=Ri(e,s,n),t!==null&&(it(t,e,n),ys(t,e,n))},enqueueReplaceState:function(e,t,i){e=e.
_reactInternals;var n=yt(),s=Ai(n);s.tag=1,s.payload=t,i!=null&&(s.callback=i),t=Ri(e,s,n),t!==null&&(it(t,e,n),ys(t,e,n))},enqueueForceUpdate:function(e,t){e=e.
_reactInternals;var i=yt(),n=Ai(i);n.tag=2,t!=null&&(n.callback=t),t=Ri(e,n,i),t!==null&&(it(t,e,i),ys(t,e,i))}};function Rh(e,t,i,n,s,r,a){return e=e.stateNode,
typeof e.shouldComponentUpdate=="function"?e.shouldComponentUpdate(n,r,a):t.prototype&&t.prototype.isPureReactComponent?!Yr(i,n)||!Yr(s,r):!0}function Nh(e,t,i,n){
e=t.state,typeof t.componentWillReceiveProps=="function"&&t.componentWillReceiveProps(i,n),typeof t.UNSAFE_componentWillReceiveProps=="function"&&t.UNSAFE_componentWillReceiveProps(
i,n),t.state!==e&&co.enqueueReplaceState(t,t.state,null)}function zi(e,t){var i=t;if("ref"in t){i={};for(var n in t)n!=="ref"&&(i[n]=t[n])}if(e=e.defaultProps){
i===t&&(i=Sn({},i));for(var s in e)i[s]===void 0&&(i[s]=e[s])}return i}function Dg(e){td(e)}function kg(e){console.error(e)}function zg(e){td(e)}function Wr(e,t){
try{var i=e.onUncaughtError;i(t.value,{componentStack:t.stack})}catch(n){setTimeout(function(){throw n})}}function _h(e,t,i){try{var n=e.onCaughtError;n(i.value,
{componentStack:i.stack,errorBoundary:t.tag===1?t.stateNode:null})}catch(s){setTimeout(function(){throw s})}}function Jd(e,t,i){return i=Ai(i),i.tag=3,i.payload=
{element:null},i.callback=function(){Wr(e,t)},i}function Hd(e){return e=Ai(e),e.tag=3,e}function Pd(e,t,i,n){var s=i.type.getDerivedStateFromError;if(typeof s==
"function"){var r=n.value;e.payload=function(){return s(r)},e.callback=function(){_h(t,i,n)}}var a=i.stateNode;a!==null&&typeof a.componentDidCatch=="function"&&
(e.callback=function(){_h(t,i,n),typeof s!="function"&&(si===null?si=new Set([this]):si.add(this));var l=n.stack;this.componentDidCatch(n.value,{componentStack:l!==
null?l:""})})}function Ug(e,t,i,n,s){if(i.flags|=32768,n!==null&&typeof n=="object"&&typeof n.then=="function"){if(t=i.alternate,t!==null&&Fn(t,i,s,!0),t=nt.current,
t!==null){switch(t.tag){case 31:case 13:return mt===null?ia():t.alternate===null&&fe===0&&(fe=3),t.flags&=-257,t.flags|=65536,t.lanes=s,n===mh?t.flags|=16384:(i=
t.updateQueue,i===null?t.updateQueue=new Set([n]):i.add(n),Vl(e,n,s)),!1;case 22:return t.flags|=65536,n===mh?t.flags|=16384:(i=t.updateQueue,i===null?(i={transitions:null,
markerInstances:null,retryQueue:new Set([n])},t.updateQueue=i):(t=i.retryQueue,t===null?i.retryQueue=new Set([n]):t.add(n)),Vl(e,n,s)),!1}throw Error("Unexpecte\
d Suspense handler tag ("+t.tag+"). This is a bug in React.")}return Vl(e,n,s),ia(),!1}var r=ji(Error("There was an error during concurrent rendering but React \
was able to recover by instead synchronously rendering the entire root.",{cause:n}),i);if(Os===null?Os=[r]:Os.push(r),fe!==4&&(fe=2),t===null)return!0;n=ji(n,i);
do{switch(t.tag){case 3:return t.flags|=65536,e=s&-s,t.lanes|=e,e=Jd(t.stateNode,n,e),vh(t,e),!1;case 1:if(i=t.type,r=t.stateNode,(t.flags&128)===0&&(typeof i.getDerivedStateFromError==
"function"||r!==null&&typeof r.componentDidCatch=="function"&&(si===null||!si.has(r))))return t.flags|=65536,s&=-s,t.lanes|=s,s=Hd(s),Pd(s,e,t,n),vh(t,s),!1}t=t.
return}while(t!==null);return!1}var Go=Error("This is not a real error. It's an implementation detail of React's selective hydration feature. If this leaks into\
 userspace, it's a bug in React. Please file an issue."),ue=!1;function Ne(e,t,i,n){t.child=e===null?Mg(t,null,i,n):$i(t,e.child,i,n)}function Ch(e,t,i,n,s){i=i.
render;var r=t.ref;if("ref"in n){var a={};for(var l in n)l!=="ref"&&(a[l]=n[l])}else a=n;return Fi(t),n=xo(e,t,i,a,r,s),e!==null&&!ue?(Bo(e,t,s),kt(e,t,s)):(t.flags|=
1,Ne(e,t,n,s),t.child)}function jh(e,t,i,n,s){if(e===null){var r=i.type;return typeof r=="function"&&!iu(r)&&r.defaultProps===void 0&&i.compare===null?(t.tag=15,
t.type=r,Kd(e,t,r,n,s)):(e=Br(i.type,null,n,t,t.mode,s),e.ref=t.ref,e.return=t,t.child=e)}if(r=e.child,!Zo(e,s)){var a=r.memoizedProps;if(i=i.compare,i=i!==null?
i:Yr,i(a,n)&&e.ref===t.ref)return kt(e,t,s)}return t.flags|=1,e=Ui(r,n),e.ref=t.ref,e.return=t,t.child=e}function Kd(e,t,i,n,s){if(e!==null){var r=e.memoizedProps;
if(Yr(r,n)&&e.ref===t.ref)if(ue=!1,t.pendingProps=n=r,Zo(e,s))(e.flags&131072)!==0&&(ue=!0);else return t.lanes=e.lanes,kt(e,t,s)}return ho(e,t,i,n,s)}function Id(e,t,i,n){
var s=n.children,r=e!==null?e.memoizedState:null;if(e===null&&t.stateNode===null&&(t.stateNode={_visibility:1,_pendingMarkers:null,_retryCache:null,_transitions:null}),
n.mode==="hidden"){if((t.flags&128)!==0){if(r=r!==null?r.baseLanes|i:i,e!==null){for(n=t.child=e.child,s=0;n!==null;)s=s|n.lanes|n.childLanes,n=n.sibling;n=s&~r}else
n=0,t.child=null;return Fh(e,t,r,i,n)}if((i&536870912)!==0)t.memoizedState={baseLanes:0,cachePool:null},e!==null&&Dr(t,r!==null?r.cachePool:null),r!==null?Sh(t,
r):lo(),dd(t);else return n=t.lanes=536870912,Fh(e,t,r!==null?r.baseLanes|i:i,i,n)}else r!==null?(Dr(t,r.cachePool),Sh(t,r),Ei(t),t.memoizedState=null):(e!==null&&
Dr(t,null),lo(),Ei(t));return Ne(e,t,s,i),t.child}function jr(e,t){return e!==null&&e.tag===22||t.stateNode!==null||(t.stateNode={_visibility:1,_pendingMarkers:null,
_retryCache:null,_transitions:null}),t.sibling}function Fh(e,t,i,n,s){var r=Fo();return r=r===null?null:{parent:oe._currentValue2,pool:r},t.memoizedState={baseLanes:i,
cachePool:r},e!==null&&Dr(t,null),lo(),dd(t),e!==null&&Fn(e,t,n,!0),t.childLanes=s,null}function fo(e,t){return t=ea({mode:t.mode,children:t.children},e.mode),t.
ref=e.ref,e.child=t,t.return=e,t}function $h(e,t,i){return $i(t,e.child,null,i),e=fo(t,t.pendingProps),e.flags|=2,Ue(t),t.memoizedState=null,e}function Yd(e,t){
var i=t.ref;if(i===null)e!==null&&e.ref!==null&&(t.flags|=4194816);else{if(typeof i!="function"&&typeof i!="object")throw Error("Expected ref to be a function, \
an object returned by React.createRef(), or undefined/null.");(e===null||e.ref!==i)&&(t.flags|=4194816)}}function ho(e,t,i,n,s){return Fi(t),i=xo(e,t,i,n,void 0,
s),e!==null&&!ue?(Bo(e,t,s),kt(e,t,s)):(t.flags|=1,Ne(e,t,i,s),t.child)}function Dh(e,t,i,n,s,r){return Fi(t),t.updateQueue=null,i=md(t,n,i,s),pd(e),e!==null&&!ue?
(Bo(e,t,r),kt(e,t,r)):(t.flags|=1,Ne(e,t,i,r),t.child)}function kh(e,t,i,n,s){if(Fi(t),t.stateNode===null){var r=gn,a=i.contextType;typeof a=="object"&&a!==null&&
(r=ve(a)),r=new i(n,r),t.memoizedState=r.state!==null&&r.state!==void 0?r.state:null,r.updater=co,t.stateNode=r,r._reactInternals=t,r=t.stateNode,r.props=n,r.state=
t.memoizedState,r.refs={},ko(t),a=i.contextType,r.context=typeof a=="object"&&a!==null?ve(a):gn,r.state=t.memoizedState,a=i.getDerivedStateFromProps,typeof a=="\
function"&&(kl(t,i,a,n),r.state=t.memoizedState),typeof i.getDerivedStateFromProps=="function"||typeof r.getSnapshotBeforeUpdate=="function"||typeof r.UNSAFE_componentWillMount!=
"function"&&typeof r.componentWillMount!="function"||(a=r.state,typeof r.componentWillMount=="function"&&r.componentWillMount(),typeof r.UNSAFE_componentWillMount==
"function"&&r.UNSAFE_componentWillMount(),a!==r.state&&co.enqueueReplaceState(r,r.state,null),bs(t,n,r,s),gs(),r.state=t.memoizedState),typeof r.componentDidMount==
"function"&&(t.flags|=4194308),n=!0}else if(e===null){r=t.stateNode;var l=t.memoizedProps,o=zi(i,l);r.props=o;var u=r.context,c=i.contextType;a=gn,typeof c=="ob\
ject"&&c!==null&&(a=ve(c));var f=i.getDerivedStateFromProps;c=typeof f=="function"||typeof r.getSnapshotBeforeUpdate=="function",l=t.pendingProps!==l,c||typeof r.
UNSAFE_componentWillReceiveProps!="function"&&typeof r.componentWillReceiveProps!="function"||(l||u!==a)&&Nh(t,r,n,a),ti=!1;var d=t.memoizedState;r.state=d,bs(t,
n,r,s),gs(),u=t.memoizedState,l||d!==u||ti?(typeof f=="function"&&(kl(t,i,f,n),u=t.memoizedState),(o=ti||Rh(t,i,o,n,d,u,a))?(c||typeof r.UNSAFE_componentWillMount!=
"function"&&typeof r.componentWillMount!="function"||(typeof r.componentWillMount=="function"&&r.componentWillMount(),typeof r.UNSAFE_componentWillMount=="funct\
ion"&&r.UNSAFE_componentWillMount()),typeof r.componentDidMount=="function"&&(t.flags|=4194308)):(typeof r.componentDidMount=="function"&&(t.flags|=4194308),t.memoizedProps=
n,t.memoizedState=u),r.props=n,r.state=u,r.context=a,n=o):(typeof r.componentDidMount=="function"&&(t.flags|=4194308),n=!1)}else{r=t.stateNode,ro(e,t),a=t.memoizedProps,
c=zi(i,a),r.props=c,f=t.pendingProps,d=r.context,u=i.contextType,o=gn,typeof u=="object"&&u!==null&&(o=ve(u)),l=i.getDerivedStateFromProps,(u=typeof l=="functio\
n"||typeof r.getSnapshotBeforeUpdate=="function")||typeof r.UNSAFE_componentWillReceiveProps!="function"&&typeof r.componentWillReceiveProps!="function"||(a!==f||
d!==o)&&Nh(t,r,n,o),ti=!1,d=t.memoizedState,r.state=d,bs(t,n,r,s),gs();var g=t.memoizedState;a!==f||d!==g||ti||e!==null&&e.dependencies!==null&&Pr(e.dependencies)?
(typeof l=="function"&&(kl(t,i,l,n),g=t.memoizedState),(c=ti||Rh(t,i,c,n,d,g,o)||e!==null&&e.dependencies!==null&&Pr(e.dependencies))?(u||typeof r.UNSAFE_componentWillUpdate!=
"function"&&typeof r.componentWillUpdate!="function"||(typeof r.componentWillUpdate=="function"&&r.componentWillUpdate(n,g,o),typeof r.UNSAFE_componentWillUpdate==
"function"&&r.UNSAFE_componentWillUpdate(n,g,o)),typeof r.componentDidUpdate=="function"&&(t.flags|=4),typeof r.getSnapshotBeforeUpdate=="function"&&(t.flags|=1024)):
(typeof r.componentDidUpdate!="function"||a===e.memoizedProps&&d===e.memoizedState||(t.flags|=4),typeof r.getSnapshotBeforeUpdate!="function"||a===e.memoizedProps&&
d===e.memoizedState||(t.flags|=1024),t.memoizedProps=n,t.memoizedState=g),r.props=n,r.state=g,r.context=o,n=c):(typeof r.componentDidUpdate!="function"||a===e.memoizedProps&&
d===e.memoizedState||(t.flags|=4),typeof r.getSnapshotBeforeUpdate!="function"||a===e.memoizedProps&&d===e.memoizedState||(t.flags|=1024),n=!1)}return r=n,Yd(e,
t),n=(t.flags&128)!==0,r||n?(r=t.stateNode,i=n&&typeof i.getDerivedStateFromError!="function"?null:r.render(),t.flags|=1,e!==null&&n?(t.child=$i(t,e.child,null,
s),t.child=$i(t,null,i,s)):Ne(e,t,i,s),t.memoizedState=r.state,e=t.child):e=kt(e,t,s),e}var zl={dehydrated:null,treeContext:null,retryLane:0,hydrationErrors:null};
function Ul(e){return{baseLanes:e,cachePool:ad()}}function xl(e,t,i){return e=e!==null?e.childLanes&~i:0,t&&(e|=xe),e}function Gd(e,t,i){var n=t.pendingProps,s=!1,
r=(t.flags&128)!==0,a;if((a=r)||(a=e!==null&&e.memoizedState===null?!1:(re.current&2)!==0),a&&(s=!0,t.flags&=-129),a=(t.flags&32)!==0,t.flags&=-33,e===null){var l=n.
children;return n=n.fallback,s?(Ei(t),s=t.mode,l=ea({mode:"hidden",children:l},s),n=Ci(n,s,i,null),l.return=t,n.return=t,l.sibling=n,t.child=l,n=t.child,n.memoizedState=
Ul(i),n.childLanes=xl(e,a,i),t.memoizedState=zl,jr(null,n)):(Oi(t),po(t,l))}if(l=e.memoizedState,l!==null&&l.dehydrated!==null){if(r)t.flags&256?(Oi(t),t.flags&=
-257,t=Bl(e,t,i)):t.memoizedState!==null?(Ei(t),t.child=e.child,t.flags|=128,t=null):(Ei(t),s=n.fallback,l=t.mode,n=ea({mode:"visible",children:n.children},l),s=
Ci(s,l,i,null),s.flags|=2,n.return=t,s.return=t,n.sibling=s,t.child=n,$i(t,e.child,null,i),n=t.child,n.memoizedState=Ul(i),n.childLanes=xl(e,a,i),t.memoizedState=
zl,t=jr(null,n));else if(Oi(t),tt())a=tt().digest,n=Error("The server could not finish this Suspense boundary, likely due to an error during server rendering. S\
witched to client rendering."),n.stack="",n.digest=a,a={value:n,source:null,stack:null},hs===null?hs=[a]:hs.push(a),t=Bl(e,t,i);else if(ue||Fn(e,t,i,!1),a=(i&e.
childLanes)!==0,ue||a){if(a=L,a!==null&&(n=Lh(a,i),n!==0&&n!==l.retryLane))throw l.retryLane=n,fa(e,n),it(a,e,n),Go;tt()||ia(),t=Bl(e,t,i)}else tt()?(t.flags|=192,
t.child=e.child,t=null):(t=po(t,n.children),t.flags|=4096);return t}if(s){Ei(t),s=n.fallback,l=t.mode,r=e.child;var o=r.sibling;return n=mo(r,{mode:"hidden",children:n.
children}),n.subtreeFlags=r.subtreeFlags&65011712,o!==null?s=Ui(o,s):(s=Ci(s,l,i,null),s.flags|=2),s.return=t,n.return=t,n.sibling=s,t.child=n,jr(null,n),n=t.child,
s=e.child.memoizedState,s===null?s=Ul(i):(l=s.cachePool,l!==null?(r=oe._currentValue2,l=l.parent!==r?{parent:r,pool:r}:l):l=ad(),s={baseLanes:s.baseLanes|i,cachePool:l}),
n.memoizedState=s,n.childLanes=xl(e,a,i),t.memoizedState=zl,jr(e.child,n)}return Oi(t),i=e.child,e=i.sibling,i=mo(i,{mode:"visible",children:n.children}),i.return=
t,i.sibling=null,e!==null&&(a=t.deletions,a===null?(t.deletions=[e],t.flags|=16):a.push(e)),t.child=i,t.memoizedState=null,i}function po(e,t){return t=ea({mode:"\
visible",children:t},e.mode),t.return=e,e.child=t}function ea(e,t){return e=Ge(22,e,null,t),e.lanes=0,e}function mo(e,t){return Ui(e,t)}function Bl(e,t,i){return $i(
t,e.child,null,i),e=po(t,t.pendingProps.children),e.flags|=2,t.memoizedState=null,e}function zh(e,t,i){e.lanes|=t;var n=e.alternate;n!==null&&(n.lanes|=t),to(e.
return,t,i)}function ql(e,t,i,n,s,r){var a=e.memoizedState;a===null?e.memoizedState={isBackwards:t,rendering:null,renderingStartTime:0,last:n,tail:i,tailMode:s,
treeForkCount:r}:(a.isBackwards=t,a.rendering=null,a.renderingStartTime=0,a.last=n,a.tail=i,a.tailMode=s,a.treeForkCount=r)}function Zd(e,t,i){var n=t.pendingProps,
s=n.revealOrder,r=n.tail;n=n.children;var a=re.current,l=(a&2)!==0;if(l?(a=a&1|2,t.flags|=128):a&=1,Z(re,a),Ne(e,t,n,i),!l&&e!==null&&(e.flags&128)!==0)e:for(e=
t.child;e!==null;){if(e.tag===13)e.memoizedState!==null&&zh(e,i,t);else if(e.tag===19)zh(e,i,t);else if(e.child!==null){e.child.return=e,e=e.child;continue}if(e===
t)break e;for(;e.sibling===null;){if(e.return===null||e.return===t)break e;e=e.return}e.sibling.return=e.return,e=e.sibling}switch(s){case"forwards":for(i=t.child,
s=null;i!==null;)e=i.alternate,e!==null&&Lr(e)===null&&(s=i),i=i.sibling;i=s,i===null?(s=t.child,t.child=null):(s=i.sibling,i.sibling=null),ql(t,!1,s,i,r,0);break;case"\
backwards":case"unstable_legacy-backwards":for(i=null,s=t.child,t.child=null;s!==null;){if(e=s.alternate,e!==null&&Lr(e)===null){t.child=s;break}e=s.sibling,s.sibling=
i,i=s,s=e}ql(t,!0,i,null,r,0);break;case"together":ql(t,!1,null,null,void 0,0);break;default:t.memoizedState=null}return t.child}function kt(e,t,i){if(e!==null&&
(t.dependencies=e.dependencies),ai|=t.lanes,(i&t.childLanes)===0)if(e!==null){if(Fn(e,t,i,!1),(i&t.childLanes)===0)return null}else return null;if(e!==null&&t.child!==
e.child)throw Error("Resuming work not yet implemented.");if(t.child!==null){for(e=t.child,i=Ui(e,e.pendingProps),t.child=i,i.return=t;e.sibling!==null;)e=e.sibling,
i=i.sibling=Ui(e,e.pendingProps),i.return=t;i.sibling=null}return t.child}function Zo(e,t){return(e.lanes&t)!==0?!0:(e=e.dependencies,!!(e!==null&&Pr(e)))}function xg(e,t,i){
switch(t.tag){case 3:Hr(t,t.stateNode.containerInfo),ii(t,oe,e.memoizedState.cache);break;case 27:case 5:id(t);break;case 4:Hr(t,t.stateNode.containerInfo);break;case 10:
ii(t,t.type,t.memoizedProps.value);break;case 31:if(t.memoizedState!==null)return t.flags|=128,hd(t),null;break;case 13:var n=t.memoizedState;if(n!==null)return n.
dehydrated!==null?(Oi(t),t.flags|=128,null):(i&t.child.childLanes)!==0?Gd(e,t,i):(Oi(t),e=kt(e,t,i),e!==null?e.sibling:null);Oi(t);break;case 19:var s=(e.flags&
128)!==0;if(n=(i&t.childLanes)!==0,n||(Fn(e,t,i,!1),n=(i&t.childLanes)!==0),s){if(n)return Zd(e,t,i);t.flags|=128}if(s=t.memoizedState,s!==null&&(s.rendering=null,
s.tail=null,s.lastEffect=null),Z(re,re.current),n)break;return null;case 22:return t.lanes=0,Id(e,t,i,t.pendingProps);case 24:ii(t,oe,e.memoizedState.cache)}return kt(
e,t,i)}function Ld(e,t,i){if(e!==null)if(e.memoizedProps!==t.pendingProps)ue=!0;else{if(!Zo(e,i)&&(t.flags&128)===0)return ue=!1,xg(e,t,i);ue=(e.flags&131072)!==
0}else ue=!1;switch(t.lanes=0,t.tag){case 16:e:{var n=t.pendingProps;if(e=vi(t.elementType),t.type=e,typeof e=="function")iu(e)?(n=zi(e,n),t.tag=1,t=kh(null,t,e,
n,i)):(t.tag=0,t=ho(null,t,e,n,i));else{if(e!=null){var s=e.$$typeof;if(s===Mo){t.tag=11,t=Ch(null,t,e,n,i);break e}else if(s===Ao){t.tag=14,t=jh(null,t,e,n,i);
break e}}throw t=Vr(e)||e,Error("Element type is invalid. Received a promise that resolves to: "+t+". Lazy element type must resolve to a class or function.")}}
return t;case 0:return ho(e,t,t.type,t.pendingProps,i);case 1:return n=t.type,s=zi(n,t.pendingProps),kh(e,t,n,s,i);case 3:if(Hr(t,t.stateNode.containerInfo),e===
null)throw Error("Should have a current fiber. This is a bug in React.");var r=t.pendingProps;s=t.memoizedState,n=s.element,ro(e,t),bs(t,r,null,i),r=t.memoizedState;
var a=r.cache;return ii(t,oe,a),a!==s.cache&&io(t,[oe],i,!0),gs(),s=r.element,s===n?t=kt(e,t,i):(Ne(e,t,s,i),t=t.child),t;case 26:case 27:case 5:return id(t),n=
t.pendingProps.children,t.memoizedState!==null&&(s=xo(e,t,Rg,null,null,i),ws._currentValue2=s),Yd(e,t),Ne(e,t,n,i),t.child;case 6:return null;case 13:return Gd(
e,t,i);case 4:return Hr(t,t.stateNode.containerInfo),n=t.pendingProps,e===null?t.child=$i(t,null,n,i):Ne(e,t,n,i),t.child;case 11:return Ch(e,t,t.type,t.pendingProps,
i);case 7:return Ne(e,t,t.pendingProps,i),t.child;case 8:return Ne(e,t,t.pendingProps.children,i),t.child;case 12:return Ne(e,t,t.pendingProps.children,i),t.child;case 10:
return n=t.pendingProps,ii(t,t.type,n.value),Ne(e,t,n.children,i),t.child;case 9:return s=t.type._context,n=t.pendingProps.children,Fi(t),s=ve(s),n=n(s),t.flags|=
1,Ne(e,t,n,i),t.child;case 14:return jh(e,t,t.type,t.pendingProps,i);case 15:return Kd(e,t,t.type,t.pendingProps,i);case 19:return Zd(e,t,i);case 31:if(s=t.pendingProps,
r=(t.flags&128)!==0,t.flags&=-129,e===null)t=fo(t,s);else if(n=e.memoizedState,n!==null)e:{if(hd(t),r){if(t.flags&256){t.flags&=-257,t=$h(e,t,i);break e}if(t.memoizedState!==
null){t.child=e.child,t.flags|=128,t=null;break e}throw Error("Client rendering an Activity suspended it again. This is a bug in React.")}if(ue||Fn(e,t,i,!1),r=
(i&e.childLanes)!==0,ue||r){if(s=L,s!==null&&(r=Lh(s,i),r!==0&&r!==n.retryLane))throw n.retryLane=r,fa(e,r),it(s,e,r),Go;ia(),t=$h(e,t,i)}else t=fo(t,s),t.flags|=
4096}else i=mo(e.child,{mode:s.mode,children:s.children}),i.ref=t.ref,t.child=i,i.return=t,t=i;return t;case 22:return Id(e,t,i,t.pendingProps);case 24:return Fi(
t),n=ve(oe),e===null?(s=Fo(),s===null&&(s=L,r=Co(),s.pooledCache=r,r.refCount++,r!==null&&(s.pooledCacheLanes|=i),s=r),t.memoizedState={parent:n,cache:s},ko(t),
ii(t,oe,s)):((e.lanes&i)!==0&&(ro(e,t),bs(t,null,null,i),gs()),s=e.memoizedState,r=t.memoizedState,s.parent!==n?(s={parent:n,cache:n},t.memoizedState=s,t.lanes===
0&&(t.memoizedState=t.updateQueue.baseState=s),ii(t,oe,n)):(n=r.cache,ii(t,oe,n),n!==s.cache&&io(t,[oe],i,!0))),Ne(e,t,t.pendingProps.children,i),t.child;case 29:
throw t.pendingProps}throw Error("Unknown unit of work tag ("+t.tag+"). This error is likely caused by a bug in React. Please file an issue.")}function Fr(e,t){
t!==null&&(e.flags|=4),e.flags&16384&&(t=e.tag!==22?Yh():536870912,e.lanes|=t,Cn|=t)}function ss(e,t){switch(e.tailMode){case"hidden":t=e.tail;for(var i=null;t!==
null;)t.alternate!==null&&(i=t),t=t.sibling;i===null?e.tail=null:i.sibling=null;break;case"collapsed":i=e.tail;for(var n=null;i!==null;)i.alternate!==null&&(n=i),
i=i.sibling;n===null?t||e.tail===null?e.tail=null:e.tail.sibling=null:n.sibling=null}}function de(e){var t=e.alternate!==null&&e.alternate.child===e.child,i=0,n=0;
if(t)for(var s=e.child;s!==null;)i|=s.lanes|s.childLanes,n|=s.subtreeFlags&65011712,n|=s.flags&65011712,s.return=e,s=s.sibling;else for(s=e.child;s!==null;)i|=s.
lanes|s.childLanes,n|=s.subtreeFlags,n|=s.flags,s.return=e,s=s.sibling;return e.subtreeFlags|=n,e.childLanes=i,t}function Bg(e,t,i){var n=t.pendingProps;switch(t.
tag){case 16:case 15:case 0:case 11:case 7:case 8:case 12:case 9:case 14:return de(t),null;case 1:return de(t),null;case 3:return i=t.stateNode,n=null,e!==null&&
(n=e.memoizedState.cache),t.memoizedState.cache!==n&&(t.flags|=2048),jt(oe),Mn(),i.pendingContext&&(i.context=i.pendingContext,i.pendingContext=null),e!==null&&
e.child!==null||e===null||e.memoizedState.isDehydrated&&(t.flags&256)===0||(t.flags|=1024,Fl()),de(t),null;case 26:case 27:case 5:if(_o(t),i=t.type,e!==null&&t.
stateNode!=null)e.memoizedProps!==n&&(t.flags|=4);else{if(!n){if(t.stateNode===null)throw Error("We must have new props for new mounts. This error is likely cau\
sed by a bug in React. Please file an issue.");return de(t),null}e={type:i,props:n,isHidden:!1,children:[],internalInstanceHandle:t,rootContainerInstance:No.current,
tag:"INSTANCE"};e:for(i=t.child;i!==null;){if(i.tag===5||i.tag===6){n=i.stateNode;var s=e.children.indexOf(n);s!==-1&&e.children.splice(s,1),e.children.push(n)}else if(i.
tag!==4&&i.child!==null){i.child.return=i,i=i.child;continue}if(i===t)break e;for(;i.sibling===null;){if(i.return===null||i.return===t)break e;i=i.return}i.sibling.
return=i.return,i=i.sibling}t.stateNode=e}return de(t),t.flags&=-16777217,null;case 6:if(e&&t.stateNode!=null)e.memoizedProps!==n&&(t.flags|=4);else{if(typeof n!=
"string"&&t.stateNode===null)throw Error("We must have new props for new mounts. This error is likely caused by a bug in React. Please file an issue.");t.stateNode=
{text:n,isHidden:!1,tag:"TEXT"}}return de(t),null;case 31:if(i=t.memoizedState,e===null||e.memoizedState!==null){if(i!==null){if(e===null)throw Error("A dehydra\
ted suspense component was completed without a hydrated node. This is probably a bug in React.");(t.flags&128)===0&&(t.memoizedState=null),t.flags|=4,de(t),e=!1}else
i=Fl(),e!==null&&e.memoizedState!==null&&(e.memoizedState.hydrationErrors=i),e=!0;if(!e)return t.flags&256?(Ue(t),t):(Ue(t),null);if((t.flags&128)!==0)throw Error(
"Client rendering an Activity suspended it again. This is a bug in React.")}return de(t),null;case 13:if(n=t.memoizedState,e===null||e.memoizedState!==null&&e.memoizedState.
dehydrated!==null){if(n!==null&&n.dehydrated!==null){if(e===null)throw Error("A dehydrated suspense component was completed without a hydrated node. This is pro\
bably a bug in React.");(t.flags&128)===0&&(t.memoizedState=null),t.flags|=4,de(t),s=!1}else s=Fl(),e!==null&&e.memoizedState!==null&&(e.memoizedState.hydrationErrors=
s),s=!0;if(!s)return t.flags&256?(Ue(t),t):(Ue(t),null)}if(Ue(t),(t.flags&128)!==0)return t.lanes=i,t;if(i=n!==null,e=e!==null&&e.memoizedState!==null,i){n=t.child,
s=null,n.alternate!==null&&n.alternate.memoizedState!==null&&n.alternate.memoizedState.cachePool!==null&&(s=n.alternate.memoizedState.cachePool.pool);var r=null;
n.memoizedState!==null&&n.memoizedState.cachePool!==null&&(r=n.memoizedState.cachePool.pool),r!==s&&(n.flags|=2048)}return i!==e&&i&&(t.child.flags|=8192),Fr(t,
t.updateQueue),de(t),null;case 4:return Mn(),de(t),null;case 10:return jt(t.type),de(t),null;case 19:if(me(re),s=t.memoizedState,s===null)return de(t),null;if(n=
(t.flags&128)!==0,r=s.rendering,r===null)if(n)ss(s,!1);else{if(fe!==0||e!==null&&(e.flags&128)!==0)for(e=t.child;e!==null;){if(r=Lr(e),r!==null){for(t.flags|=128,
ss(s,!1),e=r.updateQueue,t.updateQueue=e,Fr(t,e),t.subtreeFlags=0,e=i,i=t.child;i!==null;)Mp(i,e),i=i.sibling;return Z(re,re.current&1|2),t.child}e=e.sibling}s.
tail!==null&&Ze()>vo&&(t.flags|=128,n=!0,ss(s,!1),t.lanes=4194304)}else{if(!n)if(e=Lr(r),e!==null){if(t.flags|=128,n=!0,e=e.updateQueue,t.updateQueue=e,Fr(t,e),
ss(s,!0),s.tail===null&&s.tailMode==="hidden"&&!r.alternate)return de(t),null}else 2*Ze()-s.renderingStartTime>vo&&i!==536870912&&(t.flags|=128,n=!0,ss(s,!1),t.
lanes=4194304);s.isBackwards?(r.sibling=t.child,t.child=r):(e=s.last,e!==null?e.sibling=r:t.child=r,s.last=r)}return s.tail!==null?(t=s.tail,s.rendering=t,s.tail=
t.sibling,s.renderingStartTime=Ze(),t.sibling=null,e=re.current,Z(re,n?e&1|2:e&1),t):(de(t),null);case 22:case 23:return Ue(t),zo(),n=t.memoizedState!==null,e!==
null?e.memoizedState!==null!==n&&(t.flags|=8192):n&&(t.flags|=8192),n?(i&536870912)!==0&&(t.flags&128)===0&&(de(t),t.subtreeFlags&6&&(t.flags|=8192)):de(t),i=t.
updateQueue,i!==null&&Fr(t,i.retryQueue),i=null,e!==null&&e.memoizedState!==null&&e.memoizedState.cachePool!==null&&(i=e.memoizedState.cachePool.pool),n=null,t.
memoizedState!==null&&t.memoizedState.cachePool!==null&&(n=t.memoizedState.cachePool.pool),n!==i&&(t.flags|=2048),e!==null&&me(Mi),null;case 24:return i=null,e!==
null&&(i=e.memoizedState.cache),t.memoizedState.cache!==i&&(t.flags|=2048),jt(oe),de(t),null;case 25:return null;case 30:return null}throw Error("Unknown unit o\
f work tag ("+t.tag+"). This error is likely caused by a bug in React. Please file an issue.")}function qg(e,t){switch(t.tag){case 1:return e=t.flags,e&65536?(t.
flags=e&-65537|128,t):null;case 3:return jt(oe),Mn(),e=t.flags,(e&65536)!==0&&(e&128)===0?(t.flags=e&-65537|128,t):null;case 26:case 27:case 5:return _o(t),null;case 31:
if(t.memoizedState!==null&&(Ue(t),t.alternate===null))throw Error("Threw in newly mounted dehydrated component. This is likely a bug in React. Please file an is\
sue.");return e=t.flags,e&65536?(t.flags=e&-65537|128,t):null;case 13:if(Ue(t),e=t.memoizedState,e!==null&&e.dehydrated!==null&&t.alternate===null)throw Error("\
Threw in newly mounted dehydrated component. This is likely a bug in React. Please file an issue.");return e=t.flags,e&65536?(t.flags=e&-65537|128,t):null;case 19:
return me(re),null;case 4:return Mn(),null;case 10:return jt(t.type),null;case 22:case 23:return Ue(t),zo(),e!==null&&me(Mi),e=t.flags,e&65536?(t.flags=e&-65537|
128,t):null;case 24:return jt(oe),null;case 25:return null;default:return null}}function Xd(e,t){switch(t.tag){case 3:jt(oe),Mn();break;case 26:case 27:case 5:_o(
t);break;case 4:Mn();break;case 31:t.memoizedState!==null&&Ue(t);break;case 13:Ue(t);break;case 19:me(re);break;case 10:jt(t.type);break;case 22:case 23:Ue(t),zo(),
e!==null&&me(Mi);break;case 24:jt(oe)}}function Fs(e,t){try{var i=t.updateQueue,n=i!==null?i.lastEffect:null;if(n!==null){var s=n.next;i=s;do{if((i.tag&e)===e){
n=void 0;var r=i.create,a=i.inst;n=r(),a.destroy=n}i=i.next}while(i!==s)}}catch(l){ee(t,t.return,l)}}function ri(e,t,i){try{var n=t.updateQueue,s=n!==null?n.lastEffect:
null;if(s!==null){var r=s.next;n=r;do{if((n.tag&e)===e){var a=n.inst,l=a.destroy;if(l!==void 0){a.destroy=void 0,s=t;var o=i,u=l;try{u()}catch(c){ee(s,o,c)}}}n=
n.next}while(n!==r)}}catch(c){ee(t,t.return,c)}}function Wd(e){var t=e.updateQueue;if(t!==null){var i=e.stateNode;try{fd(t,i)}catch(n){ee(e,e.return,n)}}}function ep(e,t,i){
i.props=zi(e.type,e.memoizedProps),i.state=e.memoizedState;try{i.componentWillUnmount()}catch(n){ee(e,t,n)}}function vs(e,t){try{var i=e.ref;if(i!==null){switch(e.
tag){case 26:case 27:case 5:var n=aa(e.stateNode);break;case 30:n=e.stateNode;break;default:n=e.stateNode}typeof i=="function"?e.refCleanup=i(n):i.current=n}}catch(s){
ee(e,t,s)}}function _n(e,t){var i=e.ref,n=e.refCleanup;if(i!==null)if(typeof n=="function")try{n()}catch(s){ee(e,t,s)}finally{e.refCleanup=null,e=e.alternate,e!=
null&&(e.refCleanup=null)}else if(typeof i=="function")try{i(null)}catch(s){ee(e,t,s)}else i.current=null}function tp(e){return e.tag===5||e.tag===3||e.tag===4}
function Uh(e){e:for(;;){for(;e.sibling===null;){if(e.return===null||tp(e.return))return null;e=e.return}for(e.sibling.return=e.return,e=e.sibling;e.tag!==5&&e.
tag!==6&&e.tag!==18;){if(e.flags&2||e.child===null||e.tag===4)continue e;e.child.return=e,e=e.child}if(!(e.flags&2))return e.stateNode}}function yo(e,t,i){var n=e.
tag;if(n===5||n===6)e=e.stateNode,t?ed(i,e,t):Wh(i,e);else if(n!==4&&(e=e.child,e!==null))for(yo(e,t,i),e=e.sibling;e!==null;)yo(e,t,i),e=e.sibling}function go(e,t,i){
var n=e.tag;if(n===5||n===6)e=e.stateNode,t?ed(i,e,t):Wh(i,e);else if(n!==4&&(e=e.child,e!==null))for(go(e,t,i),e=e.sibling;e!==null;)go(e,t,i),e=e.sibling}var Nt=!1,
be=!1,xh=typeof WeakSet=="function"?WeakSet:Set,pe=null;function ip(e,t,i){var n=i.flags;switch(i.tag){case 0:case 11:case 15:Mt(e,i),n&4&&Fs(5,i);break;case 1:
if(Mt(e,i),n&4)if(e=i.stateNode,t===null)try{e.componentDidMount()}catch(a){ee(i,i.return,a)}else{var s=zi(i.type,t.memoizedProps);t=t.memoizedState;try{e.componentDidUpdate(
s,t,e.__reactInternalSnapshotBeforeUpdate)}catch(a){ee(i,i.return,a)}}n&64&&Wd(i),n&512&&vs(i,i.return);break;case 3:if(Mt(e,i),n&64&&(n=i.updateQueue,n!==null)){
if(e=null,i.child!==null)switch(i.child.tag){case 27:case 5:e=aa(i.child.stateNode);break;case 1:e=i.child.stateNode}try{fd(n,e)}catch(a){ee(i,i.return,a)}}break;case 27:case 26:case 5:
if(Mt(e,i),t===null&&!(n&4)&&n&64){e=i.type,t=i.memoizedProps,s=i.stateNode;try{tt(s,e,t,i)}catch(a){ee(i,i.return,a)}}n&512&&vs(i,i.return);break;case 12:Mt(e,
i);break;case 31:Mt(e,i);break;case 13:Mt(e,i),n&64&&(n=i.memoizedState,n!==null&&n.dehydrated!==null&&(Zg.bind(null,i),tt()));break;case 22:if(n=i.memoizedState!==
null||Nt,!n){t=t!==null&&t.memoizedState!==null||be,s=Nt;var r=be;Nt=n,(be=t)&&!r?At(e,i,(i.subtreeFlags&8772)!==0):Mt(e,i),Nt=s,be=r}break;case 30:break;default:
Mt(e,i)}}function np(e){var t=e.alternate;t!==null&&(e.alternate=null,np(t)),e.child=null,e.deletions=null,e.sibling=null,e.stateNode=null,e.return=null,e.dependencies=
null,e.memoizedProps=null,e.memoizedState=null,e.pendingProps=null,e.stateNode=null,e.updateQueue=null}var De=null,Rt=!1;function gi(e,t,i){for(i=i.child;i!==null;)
sp(e,t,i),i=i.sibling}function sp(e,t,i){if(Be&&typeof Be.onCommitFiberUnmount=="function")try{Be.onCommitFiberUnmount(Ns,i)}catch{}switch(i.tag){case 26:case 27:case 5:
be||_n(i,t);case 6:var n=De,s=Rt;if(De=null,gi(e,t,i),De=n,Rt=s,De!==null)if(Rt)try{e=De;var r=e.children.indexOf(i.stateNode);e.children.splice(r,1)}catch(l){ee(
i,t,l)}else try{e=De;var a=e.children.indexOf(i.stateNode);e.children.splice(a,1)}catch(l){ee(i,t,l)}break;case 18:De!==null&&tt();break;case 4:r=De,a=Rt,De=i.stateNode.
containerInfo,Rt=!0,gi(e,t,i),De=r,Rt=a;break;case 0:case 11:case 14:case 15:be||ri(2,i,t),be||ri(4,i,t),gi(e,t,i);break;case 1:be||(_n(i,t),r=i.stateNode,typeof r.
componentWillUnmount=="function"&&ep(i,t,r)),gi(e,t,i);break;case 21:gi(e,t,i);break;case 22:be=(r=be)||i.memoizedState!==null,gi(e,t,i),be=r;break;default:gi(e,
t,i)}}function Qg(e){switch(e.tag){case 31:case 13:case 19:var t=e.stateNode;return t===null&&(t=e.stateNode=new xh),t;case 22:return e=e.stateNode,t=e._retryCache,
t===null&&(t=e._retryCache=new xh),t;default:throw Error("Unexpected Suspense handler tag ("+e.tag+"). This is a bug in React.")}}function $r(e,t){var i=Qg(e);t.
forEach(function(n){if(!i.has(n)){i.add(n);var s=Lg.bind(null,e,n);n.then(s,s)}})}function Ke(e,t){var i=t.deletions;if(i!==null)for(var n=0;n<i.length;n++){var s=i[n],
r=e,a=t,l=a;e:for(;l!==null;){switch(l.tag){case 27:case 5:De=l.stateNode,Rt=!1;break e;case 3:case 4:De=l.stateNode.containerInfo,Rt=!0;break e}l=l.return}if(De===
null)throw Error("Expected to find a host parent. This error is likely caused by a bug in React. Please file an issue.");sp(r,a,s),De=null,Rt=!1,r=s.alternate,r!==
null&&(r.return=null),s.return=null}if(t.subtreeFlags&13886)for(t=t.child;t!==null;)rp(t,e),t=t.sibling}function rp(e,t){var i=e.alternate,n=e.flags;switch(e.tag){case 0:case 11:case 14:case 15:
Ke(t,e),Ie(e),n&4&&(ri(3,e,e.return),Fs(3,e),ri(5,e,e.return));break;case 1:if(Ke(t,e),Ie(e),n&512&&(be||i===null||_n(i,i.return)),n&64&&Nt&&(e=e.updateQueue,e!==
null&&(n=e.callbacks,n!==null))){var s=e.shared.hiddenCallbacks;e.shared.hiddenCallbacks=s===null?n:s.concat(n)}break;case 26:case 27:case 5:if(Ke(t,e),Ie(e),n&
512&&(be||i===null||_n(i,i.return)),n&4&&e.stateNode!=null){n=e.memoizedProps;try{var r=e.stateNode;r.type=e.type,r.props=n}catch(c){ee(e,e.return,c)}}break;case 6:
if(Ke(t,e),Ie(e),n&4){if(e.stateNode===null)throw Error("This should have a text node initialized. This error is likely caused by a bug in React. Please file an\
 issue.");n=e.memoizedProps,s=e.stateNode;try{s.text=n}catch(c){ee(e,e.return,c)}}break;case 3:Ke(t,e),Ie(e);break;case 4:Ke(t,e),Ie(e);break;case 12:Ke(t,e),Ie(
e);break;case 31:Ke(t,e),Ie(e),n&4&&(n=e.updateQueue,n!==null&&(e.updateQueue=null,$r(e,n)));break;case 13:Ke(t,e),Ie(e),e.child.flags&8192&&e.memoizedState!==null!=
(i!==null&&i.memoizedState!==null)&&(ya=Ze()),n&4&&(n=e.updateQueue,n!==null&&(e.updateQueue=null,$r(e,n)));break;case 22:r=e.memoizedState!==null;var a=i!==null&&
i.memoizedState!==null,l=Nt,o=be;if(Nt=l||r,be=o||a,Ke(t,e),be=o,Nt=l,Ie(e),n&8192)e:for(t=e.stateNode,t._visibility=r?t._visibility&-2:t._visibility|1,r&&(i===
null||a||Nt||be||Si(e)),i=null,t=e;;){if(t.tag===5){if(i===null){a=i=t;try{s=a.stateNode,r?s.isHidden=!0:a.stateNode.isHidden=!1}catch(c){ee(a,a.return,c)}}}else if(t.
tag===6){if(i===null){a=t;try{a.stateNode.isHidden=!!r}catch(c){ee(a,a.return,c)}}}else if(t.tag===18){if(i===null){a=t;try{var u=a.stateNode;tt(r?u:a.stateNode)}catch(c){
ee(a,a.return,c)}}}else if((t.tag!==22&&t.tag!==23||t.memoizedState===null||t===e)&&t.child!==null){t.child.return=t,t=t.child;continue}if(t===e)break e;for(;t.
sibling===null;){if(t.return===null||t.return===e)break e;i===t&&(i=null),t=t.return}i===t&&(i=null),t.sibling.return=t.return,t=t.sibling}n&4&&(n=e.updateQueue,
n!==null&&(s=n.retryQueue,s!==null&&(n.retryQueue=null,$r(e,s))));break;case 19:Ke(t,e),Ie(e),n&4&&(n=e.updateQueue,n!==null&&(e.updateQueue=null,$r(e,n)));break;case 30:
break;case 21:break;default:Ke(t,e),Ie(e)}}function Ie(e){var t=e.flags;if(t&2){try{for(var i,n=e.return;n!==null;){if(tp(n)){i=n;break}n=n.return}if(i==null)throw Error(
"Expected to find a host parent. This error is likely caused by a bug in React. Please file an issue.");switch(i.tag){case 27:case 5:var s=i.stateNode;i.flags&32&&
(i.flags&=-33);var r=Uh(e);go(e,r,s);break;case 3:case 4:var a=i.stateNode.containerInfo,l=Uh(e);yo(e,l,a);break;default:throw Error("Invalid host parent fiber.\
 This error is likely caused by a bug in React. Please file an issue.")}}catch(o){ee(e,e.return,o)}e.flags&=-3}t&4096&&(e.flags&=-4097)}function Mt(e,t){if(t.subtreeFlags&
8772)for(t=t.child;t!==null;)ip(e,t.alternate,t),t=t.sibling}function Si(e){for(e=e.child;e!==null;){var t=e;switch(t.tag){case 0:case 11:case 14:case 15:ri(4,t,
t.return),Si(t);break;case 1:_n(t,t.return);var i=t.stateNode;typeof i.componentWillUnmount=="function"&&ep(t,t.return,i),Si(t);break;case 27:case 26:case 5:_n(
t,t.return),Si(t);break;case 22:t.memoizedState===null&&Si(t);break;case 30:Si(t);break;default:Si(t)}e=e.sibling}}function At(e,t,i){for(i=i&&(t.subtreeFlags&8772)!==
0,t=t.child;t!==null;){var n=e,s=t,r=s.flags;switch(s.tag){case 0:case 11:case 15:At(n,s,i),Fs(4,s);break;case 1:At(n,s,i),n=s;var a=n.stateNode;if(typeof a.componentDidMount==
"function")try{a.componentDidMount()}catch(u){ee(n,n.return,u)}if(n=s,a=n.updateQueue,a!==null){var l=n.stateNode;try{var o=a.shared.hiddenCallbacks;if(o!==null)
for(a.shared.hiddenCallbacks=null,a=0;a<o.length;a++)cd(o[a],l)}catch(u){ee(n,n.return,u)}}i&&r&64&&Wd(s),vs(s,s.return);break;case 27:case 26:case 5:At(n,s,i),
vs(s,s.return);break;case 12:At(n,s,i);break;case 31:At(n,s,i);break;case 13:At(n,s,i);break;case 22:s.memoizedState===null&&At(n,s,i),vs(s,s.return);break;case 30:
break;default:At(n,s,i)}t=t.sibling}}function Lo(e,t){var i=null;e!==null&&e.memoizedState!==null&&e.memoizedState.cachePool!==null&&(i=e.memoizedState.cachePool.
pool),e=null,t.memoizedState!==null&&t.memoizedState.cachePool!==null&&(e=t.memoizedState.cachePool.pool),e!==i&&(e!=null&&e.refCount++,i!=null&&Cs(i))}function Xo(e,t){
e=null,t.alternate!==null&&(e=t.alternate.memoizedState.cache),t=t.memoizedState.cache,t!==e&&(t.refCount++,e!=null&&Cs(e))}function et(e,t,i,n){if(t.subtreeFlags&
10256)for(t=t.child;t!==null;)ap(e,t,i,n),t=t.sibling}function ap(e,t,i,n){var s=t.flags;switch(t.tag){case 0:case 11:case 15:et(e,t,i,n),s&2048&&Fs(9,t);break;case 1:
et(e,t,i,n);break;case 3:et(e,t,i,n),s&2048&&(e=null,t.alternate!==null&&(e=t.alternate.memoizedState.cache),t=t.memoizedState.cache,t!==e&&(t.refCount++,e!=null&&
Cs(e)));break;case 12:if(s&2048){et(e,t,i,n),e=t.stateNode;try{var r=t.memoizedProps,a=r.id,l=r.onPostCommit;typeof l=="function"&&l(a,t.alternate===null?"mount":
"update",e.passiveEffectDuration,-0)}catch(o){ee(t,t.return,o)}}else et(e,t,i,n);break;case 31:et(e,t,i,n);break;case 13:et(e,t,i,n);break;case 23:break;case 22:
r=t.stateNode,a=t.alternate,t.memoizedState!==null?r._visibility&2?et(e,t,i,n):Ss(e,t):r._visibility&2?et(e,t,i,n):(r._visibility|=2,pn(e,t,i,n,(t.subtreeFlags&
10256)!==0||!1)),s&2048&&Lo(a,t);break;case 24:et(e,t,i,n),s&2048&&Xo(t.alternate,t);break;default:et(e,t,i,n)}}function pn(e,t,i,n,s){for(s=s&&((t.subtreeFlags&
10256)!==0||!1),t=t.child;t!==null;){var r=e,a=t,l=i,o=n,u=a.flags;switch(a.tag){case 0:case 11:case 15:pn(r,a,l,o,s),Fs(8,a);break;case 23:break;case 22:var c=a.
stateNode;a.memoizedState!==null?c._visibility&2?pn(r,a,l,o,s):Ss(r,a):(c._visibility|=2,pn(r,a,l,o,s)),s&&u&2048&&Lo(a.alternate,a);break;case 24:pn(r,a,l,o,s),
s&&u&2048&&Xo(a.alternate,a);break;default:pn(r,a,l,o,s)}t=t.sibling}}function Ss(e,t){if(t.subtreeFlags&10256)for(t=t.child;t!==null;){var i=e,n=t,s=n.flags;switch(n.
tag){case 22:Ss(i,n),s&2048&&Lo(n.alternate,n);break;case 24:Ss(i,n),s&2048&&Xo(n.alternate,n);break;default:Ss(i,n)}t=t.sibling}}var fs=8192;function hn(e){if(e.
subtreeFlags&fs)for(e=e.child;e!==null;)lp(e),e=e.sibling}function lp(e){switch(e.tag){case 26:hn(e),e.flags&fs&&e.memoizedState!==null&&Xh();break;case 5:hn(e);
break;case 3:case 4:hn(e);break;case 22:if(e.memoizedState===null){var t=e.alternate;t!==null&&t.memoizedState!==null?(t=fs,fs=16777216,hn(e),fs=t):hn(e)}break;default:
hn(e)}}function op(e){var t=e.alternate;if(t!==null&&(e=t.child,e!==null)){t.child=null;do t=e.sibling,e.sibling=null,e=t;while(e!==null)}}function rs(e){var t=e.
deletions;if((e.flags&16)!==0){if(t!==null)for(var i=0;i<t.length;i++){var n=t[i];pe=n,cp(n,e)}op(e)}if(e.subtreeFlags&10256)for(e=e.child;e!==null;)up(e),e=e.sibling}
function up(e){switch(e.tag){case 0:case 11:case 15:rs(e),e.flags&2048&&ri(9,e,e.return);break;case 3:rs(e);break;case 12:rs(e);break;case 22:var t=e.stateNode;
e.memoizedState!==null&&t._visibility&2&&(e.return===null||e.return.tag!==13)?(t._visibility&=-3,xr(e)):rs(e);break;default:rs(e)}}function xr(e){var t=e.deletions;
if((e.flags&16)!==0){if(t!==null)for(var i=0;i<t.length;i++){var n=t[i];pe=n,cp(n,e)}op(e)}for(e=e.child;e!==null;){switch(t=e,t.tag){case 0:case 11:case 15:ri(
8,t,t.return),xr(t);break;case 22:i=t.stateNode,i._visibility&2&&(i._visibility&=-3,xr(t));break;default:xr(t)}e=e.sibling}}function cp(e,t){for(;pe!==null;){var i=pe;
switch(i.tag){case 0:case 11:case 15:ri(8,i,t);break;case 23:case 22:if(i.memoizedState!==null&&i.memoizedState.cachePool!==null){var n=i.memoizedState.cachePool.
pool;n!=null&&n.refCount++}break;case 24:Cs(i.memoizedState.cache)}if(n=i.child,n!==null)n.return=i,pe=n;else e:for(i=e;pe!==null;){n=pe;var s=n.sibling,r=n.return;
if(np(n),n===i){pe=null;break e}if(s!==null){s.return=r,pe=s;break e}pe=r}}}var Vg={getCacheForType:function(e){var t=ve(oe),i=t.data.get(e);return i===void 0&&
(i=e(),t.data.set(e,i)),i},cacheSignal:function(){return ve(oe).controller.signal}},Jg=typeof WeakMap=="function"?WeakMap:Map,q=0,L=null,B=null,V=0,H=0,ze=null,
Ni=!1,Dn=!1,Wo=!1,zt=0,fe=0,ai=0,_i=0,eu=0,xe=0,Cn=0,Os=null,ke=null,bo=!1,ya=0,fp=0,vo=1/0,ta=null,si=null,ce=0,Ft=null,jn=null,$t=0,So=0,Oo=null,hp=null,Es=0,
Eo=null;function yt(){if((q&2)!==0&&V!==0)return V&-V;if(D.T!==null)return jo();var e=ie!==0?ie:32;return e}function dp(){if(xe===0)if((V&536870912)!==0)xe=536870912;else{
var e=Ar;Ar<<=1,(Ar&3932160)===0&&(Ar=262144),xe=e}return e=nt.current,e!==null&&(e.flags|=32),xe}function it(e,t,i){(e===L&&(H===2||H===9)||e.cancelPendingCommit!==
null)&&($s(e,0),wi(e,V,xe,!1)),ra(e,i),((q&2)===0||e!==L)&&(e===L&&((q&2)===0&&(_i|=i),fe===4&&wi(e,V,xe,!1)),Ut(e))}function pp(e,t,i){if((q&6)!==0)throw Error(
"Should not already be working.");var n=!i&&(t&127)===0&&(t&e.expiredLanes)===0||_s(e,t),s=n?Ig(e,t):Ql(e,t,!0),r=n;do{if(s===0){Dn&&!n&&wi(e,t,0,!1);break}else{
if(i=e.current.alternate,r&&!Hg(i)){s=Ql(e,t,!1),r=!1;continue}if(s===2){if(r=t,e.errorRecoveryDisabledLanes&r)var a=0;else a=e.pendingLanes&-536870913,a=a!==0?
a:a&536870912?536870912:0;if(a!==0){t=a;e:{var l=e;if(s=Os,a=Ql(l,a,!1),a!==2){if(Wo){l.errorRecoveryDisabledLanes|=r,_i|=r,s=4;break e}r=ke,ke=s,r!==null&&(ke===
null?ke=r:ke.push.apply(ke,r))}s=a}if(r=!1,s!==2)continue}}if(s===1){$s(e,0),wi(e,t,0,!0);break}e:{switch(n=e,r=s,r){case 0:case 1:throw Error("Root did not com\
plete. This is a bug in React.");case 4:if((t&4194048)!==t)break;case 6:wi(n,t,xe,!Ni);break e;case 2:ke=null;break;case 3:case 5:break;default:throw Error("Unk\
nown root exit status.")}if((t&62914560)===t&&(s=ya+300-Ze(),10<s)){if(wi(n,t,xe,!Ni),sa(n,0,!0)!==0)break e;$t=t,n.timeoutHandle=dg(Bh.bind(null,n,i,ke,ta,bo,t,
xe,_i,Cn,Ni,r,"Throttled",-0,0),s);break e}Bh(n,i,ke,ta,bo,t,xe,_i,Cn)}}break}while(!0);Ut(e)}function Bh(e,t,i,n,s,r,a,l,o){e.timeoutHandle=-1,s=t.subtreeFlags,
(s&8192||(s&16785408)===16785408)&&(lp(t),(r&62914560)===r?ya-Ze():(r&4194048)===r&&fp-Ze()),e.cancelPendingCommit=null;do ba();while(ce!==0);if((q&6)!==0)throw Error(
"Should not already be working.");if(t!==null){if(t===e.current)throw Error("Cannot commit the same tree as before. This error is likely caused by a bug in Reac\
t. Please file an issue.");s=t.lanes|t.childLanes;var u=s|=$o,c=e.pendingLanes;e.pendingLanes=u,e.suspendedLanes=0,e.pingedLanes=0,e.warmLanes=0,e.expiredLanes&=
u,e.entangledLanes&=u,e.errorRecoveryDisabledLanes&=u,e.shellSuspendCounter=0;var f=e.entanglements,d=e.expirationTimes,g=e.hiddenUpdates;for(u=c&~u;0<u;){var O=31-
li(u),S=1<<O;f[O]=0,d[O]=-1;var w=g[O];if(w!==null)for(g[O]=null,O=0;O<w.length;O++){var p=w[O];p!==null&&(p.lane&=-536870913)}u&=~S}if(a!==0&&Gh(e,a,0),o!==0&&
l===0&&e.tag!==0&&(e.suspendedLanes|=o&~(c&~r)),e===L&&(B=L=null,V=0),jn=t,Ft=e,$t=r,So=s,Oo=n,hp=i,(t.subtreeFlags&10256)===0&&(t.flags&10256)===0&&(e.callbackNode=
null,e.callbackPriority=0),e=(t.flags&13878)!==0,(t.subtreeFlags&13878)!==0||e){e=D.T,D.T=null,i=ie,ie=2,n=q,q|=4;try{for(pe=t;pe!==null;){t=pe;var m=t.child;if((t.
subtreeFlags&1028)!==0&&m!==null)m.return=t,pe=m;else e:for(;pe!==null;){t=pe,r=void 0,a=t;var y=a.alternate,v=a.flags;switch(a.tag){case 0:if((v&4)!==0){var T=a.
updateQueue,k=T!==null?T.events:null;if(k!==null)for(r=0;r<k.length;r++){var M=k[r];M.ref.impl=M.nextImpl}}break;case 11:case 15:break;case 1:if((v&1024)!==0&&y!==
null){var j=y.memoizedProps,Q=y.memoizedState,F=a.stateNode;try{var I=zi(a.type,j);r=F.getSnapshotBeforeUpdate(I,Q),F.__reactInternalSnapshotBeforeUpdate=r}catch(Bi){
ee(a,a.return,Bi)}}break;case 3:(v&1024)!==0&&a.stateNode.containerInfo.children.splice(0);break;case 5:case 26:case 27:case 6:case 4:case 17:break;default:if((v&
1024)!==0)throw Error("This unit of work tag should not have side-effects. This error is likely caused by a bug in React. Please file an issue.")}var st=t.sibling;
if(st!==null){st.return=t.return,pe=st;break e}pe=t.return}}}finally{q=n,ie=i,D.T=e}}ce=1,Sp(),Op(),Ep()}}function Hg(e){for(var t=e;;){var i=t.tag;if((i===0||i===
11||i===15)&&t.flags&16384&&(i=t.updateQueue,i!==null&&(i=i.stores,i!==null)))for(var n=0;n<i.length;n++){var s=i[n],r=s.getSnapshot;s=s.value;try{if(!qe(r(),s))
return!1}catch{return!1}}if(i=t.child,t.subtreeFlags&16384&&i!==null)i.return=t,t=i;else{if(t===e)break;for(;t.sibling===null;){if(t.return===null||t.return===e)
return!0;t=t.return}t.sibling.return=t.return,t=t.sibling}}return!0}function wi(e,t,i,n){t&=~eu,t&=~_i,e.suspendedLanes|=t,e.pingedLanes&=~t,n&&(e.warmLanes|=t),
n=e.expirationTimes;for(var s=t;0<s;){var r=31-li(s),a=1<<r;n[r]=-1,s&=~a}i!==0&&Gh(e,i,t)}function Pg(e){var t=q;q|=1;var i=D.T,n=ie;try{if(ie=2,D.T=null,e)return e()}finally{
ie=n,D.T=i,q=t,(q&6)===0&&la(0,!1)}}function tu(){if(B!==null){if(H===0)var e=B.return;else e=B,Ct=xi=null,qo(e),En=null,Ms=0,e=B;for(;e!==null;)Xd(e.alternate,
e),e=e.return;B=null}}function $s(e,t){var i=e.timeoutHandle;i!==-1&&(e.timeoutHandle=-1,pg(i)),i=e.cancelPendingCommit,i!==null&&(e.cancelPendingCommit=null,i()),
$t=0,tu(),L=e,B=i=Ui(e.current,null),V=t,H=0,ze=null,Ni=!1,Dn=_s(e,t),Wo=!1,Cn=xe=eu=_i=ai=fe=0,ke=Os=null,bo=!1,(t&8)!==0&&(t|=t&32);var n=e.entangledLanes;if(n!==
0)for(e=e.entanglements,n&=t;0<n;){var s=31-li(n),r=1<<s;t|=e[s],n&=~r}return zt=t,ua(),i}function mp(e,t){U=null,D.H=Rs,t===$n||t===oa?(t=gh(),H=3):t===Tg?(t=gh(),
H=4):H=t===Go?8:t!==null&&typeof t=="object"&&typeof t.then=="function"?6:1,ze=t,B===null&&(fe=1,Wr(e,ji(t,e.current)))}function yp(){var e=D.H;return D.H=Rs,e===
null?Rs:e}function gp(){var e=D.A;return D.A=Vg,e}function ia(){fe=4,Ni||(V&4194048)!==V&&nt.current!==null||(Dn=!0),(ai&134217727)===0&&(_i&134217727)===0||L===
null||wi(L,V,xe,!1)}function Ql(e,t,i){var n=q;q|=2;var s=yp(),r=gp();(L!==e||V!==t)&&(ta=null,$s(e,t)),t=!1;var a=fe;e:do try{if(H!==0&&B!==null){var l=B,o=ze;
switch(H){case 8:tu(),a=6;break e;case 3:case 2:case 9:case 6:nt.current===null&&(t=!0);var u=H;if(H=0,ze=null,vn(e,l,o,u),i&&Dn){a=0;break e}break;default:u=H,
H=0,ze=null,vn(e,l,o,u)}}Kg(),a=fe;break}catch(c){mp(e,c)}while(!0);return t&&e.shellSuspendCounter++,Ct=xi=null,q=n,D.H=s,D.A=r,B===null&&(L=null,V=0,ua()),a}function Kg(){
for(;B!==null;)bp(B)}function Ig(e,t){var i=q;q|=2;var n=yp(),s=gp();L!==e||V!==t?(ta=null,vo=Ze()+500,$s(e,t)):Dn=_s(e,t);e:do try{if(H!==0&&B!==null){t=B;var r=ze;
t:switch(H){case 1:H=0,ze=null,vn(e,t,r,1);break;case 2:case 9:if(yh(r)){H=0,ze=null,qh(t);break}t=function(){H!==2&&H!==9||L!==e||(H=7),Ut(e)},r.then(t,t);break e;case 3:
H=7;break e;case 4:H=5;break e;case 7:yh(r)?(H=0,ze=null,qh(t)):(H=0,ze=null,vn(e,t,r,7));break;case 5:var a=null;switch(B.tag){case 26:a=B.memoizedState;case 5:case 27:
var l=B;if(!a||Xh(a)){H=0,ze=null;var o=l.sibling;if(o!==null)B=o;else{var u=l.return;u!==null?(B=u,ga(u)):B=null}break t}}H=0,ze=null,vn(e,t,r,5);break;case 6:
H=0,ze=null,vn(e,t,r,6);break;case 8:tu(),fe=6;break e;default:throw Error("Unexpected SuspendedReason. This is a bug in React.")}}Yg();break}catch(c){mp(e,c)}while(!0);
return Ct=xi=null,D.H=n,D.A=s,q=i,B!==null?0:(L=null,V=0,ua(),fe)}function Yg(){for(;B!==null&&!tg();)bp(B)}function bp(e){var t=Ld(e.alternate,e,zt);e.memoizedProps=
e.pendingProps,t===null?ga(e):B=t}function qh(e){var t=e,i=t.alternate;switch(t.tag){case 15:case 0:t=Dh(i,t,t.pendingProps,t.type,void 0,V);break;case 11:t=Dh(
i,t,t.pendingProps,t.type.render,t.ref,V);break;case 5:qo(t);default:Xd(i,t),t=B=Mp(t,zt),t=Ld(i,t,zt)}e.memoizedProps=e.pendingProps,t===null?ga(e):B=t}function vn(e,t,i,n){
Ct=xi=null,qo(t),En=null,Ms=0;var s=t.return;try{if(Ug(e,s,t,i,V)){fe=1,Wr(e,ji(i,e.current)),B=null;return}}catch(r){if(s!==null)throw B=s,r;fe=1,Wr(e,ji(i,e.current)),
B=null;return}t.flags&32768?(n===1?e=!0:Dn||(V&536870912)!==0?e=!1:(Ni=e=!0,(n===2||n===9||n===3||n===6)&&(n=nt.current,n!==null&&n.tag===13&&(n.flags|=16384))),
vp(t,e)):ga(t)}function ga(e){var t=e;do{if((t.flags&32768)!==0){vp(t,Ni);return}e=t.return;var i=Bg(t.alternate,t,zt);if(i!==null){B=i;return}if(t=t.sibling,t!==
null){B=t;return}B=t=e}while(t!==null);fe===0&&(fe=5)}function vp(e,t){do{var i=qg(e.alternate,e);if(i!==null){i.flags&=32767,B=i;return}if(i=e.return,i!==null&&
(i.flags|=32768,i.subtreeFlags=0,i.deletions=null),!t&&(e=e.sibling,e!==null)){B=e;return}B=e=i}while(e!==null);fe=6,B=null}function Sp(){if(ce===1){ce=0;var e=Ft,
t=jn,i=(t.flags&13878)!==0;if((t.subtreeFlags&13878)!==0||i){i=D.T,D.T=null;var n=ie;ie=2;var s=q;q|=4;try{rp(t,e)}finally{q=s,ie=n,D.T=i}}e.current=t,ce=2}}function Op(){
if(ce===2){ce=0;var e=Ft,t=jn,i=(t.flags&8772)!==0;if((t.subtreeFlags&8772)!==0||i){i=D.T,D.T=null;var n=ie;ie=2;var s=q;q|=4;try{ip(e,t.alternate,t)}finally{q=
s,ie=n,D.T=i}}ce=3}}function Ep(){if(ce===4||ce===3){ce=0,ig();var e=Ft,t=jn,i=$t,n=hp;(t.subtreeFlags&10256)!==0||(t.flags&10256)!==0?ce=5:(ce=0,jn=Ft=null,wp(
e,e.pendingLanes));var s=e.pendingLanes;if(s===0&&(si=null),Ro(i),t=t.stateNode,Be&&typeof Be.onCommitFiberRoot=="function")try{Be.onCommitFiberRoot(Ns,t,void 0,
(t.current.flags&128)===128)}catch{}if(n!==null){t=D.T,s=ie,ie=2,D.T=null;try{for(var r=e.onRecoverableError,a=0;a<n.length;a++){var l=n[a];r(l.value,{componentStack:l.
stack})}}finally{D.T=t,ie=s}}($t&3)!==0&&ba(),Ut(e),s=e.pendingLanes,(i&261930)!==0&&(s&42)!==0?e===Eo?Es++:(Es=0,Eo=e):Es=0,la(0,!1)}}function wp(e,t){(e.pooledCacheLanes&=
t)===0&&(t=e.pooledCache,t!=null&&(e.pooledCache=null,Cs(t)))}function ba(){Sp(),Op(),Ep();e:if(ce!==5)var e=!1;else{var t=Ft,i=So;So=0;var n=Ro($t),s=D.T,r=ie;
try{ie=32>n?32:n,D.T=null,n=Oo,Oo=null;var a=Ft,l=$t;if(ce=0,jn=Ft=null,$t=0,a.callbackNode=null,a.callbackPriority=0,(q&6)!==0)throw Error("Cannot flush passiv\
e effects while already rendering.");var o=q;if(q|=4,up(a.current),ap(a,a.current,l,n),q=o,la(0,!1),Ut(a),Be&&typeof Be.onPostCommitFiberRoot=="function")try{Be.
onPostCommitFiberRoot(Ns,a)}catch{}e=!0;break e}finally{ie=r,D.T=s,wp(t,i)}e=void 0}return e}function Qh(e,t,i){t=ji(i,t),t=Jd(e.stateNode,t,2),e=Ri(e,t,2),e!==
null&&(ra(e,2),Ut(e))}function ee(e,t,i){if(e.tag===3)Qh(e,e,i);else for(;t!==null;){if(t.tag===3){Qh(t,e,i);break}else if(t.tag===1){var n=t.stateNode;if(typeof t.
type.getDerivedStateFromError=="function"||typeof n.componentDidCatch=="function"&&(si===null||!si.has(n))){e=ji(i,e),i=Hd(2),n=Ri(t,i,2),n!==null&&(Pd(i,n,t,e),
ra(n,2),Ut(n));break}}t=t.return}}function Vl(e,t,i){var n=e.pingCache;if(n===null){n=e.pingCache=new Jg;var s=new Set;n.set(t,s)}else s=n.get(t),s===void 0&&(s=
new Set,n.set(t,s));s.has(i)||(Wo=!0,s.add(i),e=Gg.bind(null,e,t,i),t.then(e,e))}function Gg(e,t,i){var n=e.pingCache;n!==null&&n.delete(t),e.pingedLanes|=e.suspendedLanes&
i,e.warmLanes&=~i,L===e&&(V&i)===i&&(fe===4||fe===3&&(V&62914560)===V&&300>Ze()-ya?(q&2)===0&&$s(e,0):eu|=i,Cn===V&&(Cn=0)),Ut(e)}function Tp(e,t){t===0&&(t=Yh()),
e=fa(e,t),e!==null&&(ra(e,t),Ut(e))}function Zg(e){var t=e.memoizedState,i=0;t!==null&&(i=t.retryLane),Tp(e,i)}function Lg(e,t){var i=0;switch(e.tag){case 31:case 13:
var n=e.stateNode,s=e.memoizedState;s!==null&&(i=s.retryLane);break;case 19:n=e.stateNode;break;case 22:n=e.stateNode._retryCache;break;default:throw Error("Pin\
ged unknown suspense boundary type. This is probably a bug in React.")}n!==null&&n.delete(t),Tp(e,i)}function Xg(e,t,i,n){this.tag=e,this.key=i,this.sibling=this.
child=this.return=this.stateNode=this.type=this.elementType=null,this.index=0,this.refCleanup=this.ref=null,this.pendingProps=t,this.dependencies=this.memoizedState=
this.updateQueue=this.memoizedProps=null,this.mode=n,this.subtreeFlags=this.flags=0,this.deletions=null,this.childLanes=this.lanes=0,this.alternate=null}function Ge(e,t,i,n){
return new Xg(e,t,i,n)}function iu(e){return e=e.prototype,!(!e||!e.isReactComponent)}function Ui(e,t){var i=e.alternate;return i===null?(i=Ge(e.tag,t,e.key,e.mode),
i.elementType=e.elementType,i.type=e.type,i.stateNode=e.stateNode,i.alternate=e,e.alternate=i):(i.pendingProps=t,i.type=e.type,i.flags=0,i.subtreeFlags=0,i.deletions=
null),i.flags=e.flags&65011712,i.childLanes=e.childLanes,i.lanes=e.lanes,i.child=e.child,i.memoizedProps=e.memoizedProps,i.memoizedState=e.memoizedState,i.updateQueue=
e.updateQueue,t=e.dependencies,i.dependencies=t===null?null:{lanes:t.lanes,firstContext:t.firstContext},i.sibling=e.sibling,i.index=e.index,i.ref=e.ref,i.refCleanup=
e.refCleanup,i}function Mp(e,t){e.flags&=65011714;var i=e.alternate;return i===null?(e.childLanes=0,e.lanes=t,e.child=null,e.subtreeFlags=0,e.memoizedProps=null,
e.memoizedState=null,e.updateQueue=null,e.dependencies=null,e.stateNode=null):(e.childLanes=i.childLanes,e.lanes=i.lanes,e.child=i.child,e.subtreeFlags=0,e.deletions=
null,e.memoizedProps=i.memoizedProps,e.memoizedState=i.memoizedState,e.updateQueue=i.updateQueue,e.type=i.type,t=i.dependencies,e.dependencies=t===null?null:{lanes:t.
lanes,firstContext:t.firstContext}),e}function Br(e,t,i,n,s,r){var a=0;if(n=e,typeof e=="function")iu(e)&&(a=1);else if(typeof e=="string")a=5;else e:switch(e){case Ll:
return e=Ge(31,i,t,s),e.elementType=Ll,e.lanes=r,e;case mn:return Ci(i.children,s,r,t);case Ph:a=8,s|=24;break;case Yl:return e=Ge(12,i,t,s|2),e.elementType=Yl,
e.lanes=r,e;case Gl:return e=Ge(13,i,t,s),e.elementType=Gl,e.lanes=r,e;case Zl:return e=Ge(19,i,t,s),e.elementType=Zl,e.lanes=r,e;default:if(typeof e=="object"&&
e!==null)switch(e.$$typeof){case _t:a=10;break e;case Kh:a=9;break e;case Mo:a=11;break e;case Ao:a=14;break e;case ei:a=16,n=null;break e}a=29,i=Error("Element\
 type is invalid: expected a string (for built-in components) or a class/function (for composite components) but got: "+((e===null?"null":typeof e)+".")),n=null}
return t=Ge(a,i,t,s),t.elementType=e,t.type=n,t.lanes=r,t}function Ci(e,t,i,n){return e=Ge(7,e,n,t),e.lanes=i,e}function Jl(e,t,i){return e=Ge(6,e,null,t),e.lanes=
i,e}function Hl(e,t,i){return t=Ge(4,e.children!==null?e.children:[],e.key,t),t.lanes=i,t.stateNode={containerInfo:e.containerInfo,pendingChildren:null,implementation:e.
implementation},t}function Wg(e,t,i,n,s,r,a,l,o){this.tag=1,this.containerInfo=e,this.pingCache=this.current=this.pendingChildren=null,this.timeoutHandle=-1,this.
callbackNode=this.next=this.pendingContext=this.context=this.cancelPendingCommit=null,this.callbackPriority=0,this.expirationTimes=Nl(-1),this.entangledLanes=this.
shellSuspendCounter=this.errorRecoveryDisabledLanes=this.expiredLanes=this.warmLanes=this.pingedLanes=this.suspendedLanes=this.pendingLanes=0,this.entanglements=
Nl(0),this.hiddenUpdates=Nl(null),this.identifierPrefix=n,this.onUncaughtError=s,this.onCaughtError=r,this.onRecoverableError=a,this.pooledCache=null,this.pooledCacheLanes=
0,this.formState=o,this.incompleteTransitions=new Map}function eb(e,t,i,n,s,r,a,l,o,u){return e=new Wg(e,t,!1,r,a,l,o,u,null),t=1,n===!0&&(t|=24),n=Ge(3,null,null,
t),e.current=n,n.stateNode=e,t=Co(),t.refCount++,e.pooledCache=t,t.refCount++,n.memoizedState={element:null,isDehydrated:!1,cache:t},ko(n),e}function Pl(e,t,i,n){
i=t.current;var s=yt();return t.context===null?t.context=gn:t.pendingContext=gn,t=Ai(s),t.payload={element:e},n=n===void 0?null:n,n!==null&&(t.callback=n),e=Ri(
i,t,s),e!==null&&(it(e,i,s),ys(e,i,s)),s}var tb=Vh.act,ib={createNodeMock:function(){return null}};function qr(e){if(e.isHidden)return null;switch(e.tag){case"T\
EXT":return e.text;case"INSTANCE":var t=e.props,i=["children"];if(t==null)t={};else{var n={};for(s in t)!Object.prototype.hasOwnProperty.call(t,s)||0<=i.indexOf(
s)||(n[s]=t[s]);t=n}if(i=null,e.children&&e.children.length)for(n=0;n<e.children.length;n++){var s=qr(e.children[n]);s!==null&&(i===null?i=[s]:i.push(s))}return e=
{type:e.type,props:t,children:i},Object.defineProperty(e,"$$typeof",{value:Symbol.for("react.test.json")}),e;default:throw Error("Unexpected node type in toJSON\
: "+e.tag)}}function as(e){return e?(e=Ap(e),e.length===0?null:e.length===1?na(e[0]):Rp(e.map(na))):null}function Ap(e){for(var t=[];e!=null;)t.push(e),e=e.sibling;
return t}function Rp(e){var t=[];for(e=[{i:0,array:e}];e.length;)for(var i=e.pop();i.i<i.array.length;){var n=i.array[i.i];if(i.i+=1,us(n)){e.push(i),e.push({i:0,
array:n});break}t.push(n)}return t}function na(e){if(e==null)return null;switch(e.tag){case 3:return as(e.child);case 4:return as(e.child);case 1:return{nodeType:"\
component",type:e.type,props:Sn({},e.memoizedProps),instance:e.stateNode,rendered:as(e.child)};case 0:case 15:return{nodeType:"component",type:e.type,props:Sn({},
e.memoizedProps),instance:null,rendered:as(e.child)};case 26:case 27:case 5:return{nodeType:"host",type:e.type,props:Sn({},e.memoizedProps),instance:null,rendered:Rp(
Ap(e.child).map(na))};case 6:return e.stateNode.text;case 7:case 10:case 9:case 8:case 12:case 11:case 14:case 17:case 21:return as(e.child);default:throw Error(
"toTree() does not yet know how to handle nodes with tag="+e.tag)}}var wo=new Set([0,1,5,11,14,15,3]);function To(e){var t=[],i=e;if(i.child===null)return t;i.child.
return=i,i=i.child;e:for(;;){var n=!1;if(wo.has(i.tag)?t.push(nu(i)):i.tag===6?t.push(""+i.memoizedProps):n=!0,n&&i.child!==null)i.child.return=i,i=i.child;else{
for(;i.sibling===null;){if(i.return===e)break e;i=i.return}i.sibling.return=i.return,i=i.sibling}}return t}var nb=(function(){function e(i){if(this._fiber=void 0,
!wo.has(i.tag))throw Error("Unexpected object passed to ReactTestInstance constructor (tag: "+i.tag+"). This is probably a bug in React.");this._fiber=i}var t=e.
prototype;return t._currentFiber=function(){var i=Ly(this._fiber);if(i===null)throw Error("Can't read from currently-mounting component. This error is likely ca\
used by a bug in React. Please file an issue.");return i},t.find=function(i){return Kl(this.findAll(i,{deep:!1}),"matching custom predicate: "+i.toString())},t.
findByType=function(i){return Kl(this.findAllByType(i,{deep:!1}),'with node type: "'+(Vr(i)||"Unknown")+'"')},t.findByProps=function(i){return Kl(this.findAllByProps(
i,{deep:!1}),"with props: "+JSON.stringify(i))},t.findAll=function(i){return Qr(this,i,1<arguments.length&&arguments[1]!==void 0?arguments[1]:null)},t.findAllByType=
function(i){return Qr(this,function(n){return n.type===i},1<arguments.length&&arguments[1]!==void 0?arguments[1]:null)},t.findAllByProps=function(i){return Qr(this,
function(n){var s;if(s=n.props)e:{for(var r in i)if(n.props[r]!==i[r]){s=!1;break e}s=!0}return s},1<arguments.length&&arguments[1]!==void 0?arguments[1]:null)},
Zy(e,[{key:"instance",get:function(){var i=this._fiber.tag;return i===5||i===26||i===27?aa(this._fiber.stateNode):this._fiber.stateNode}},{key:"type",get:function(){
return this._fiber.type}},{key:"props",get:function(){return this._currentFiber().memoizedProps}},{key:"parent",get:function(){for(var i=this._fiber.return;i!==
null;){if(wo.has(i.tag)){if(i.tag===3&&2>To(i).length)break;return nu(i)}i=i.return}return null}},{key:"children",get:function(){return To(this._currentFiber())}}])})();
function Qr(e,t,i){var n=i?i.deep:!0,s=[];return t(e)&&(s.push(e),!n)||e.children.forEach(function(r){typeof r!="string"&&s.push.apply(s,Qr(r,t,i))}),s}function Kl(e,t){
if(e.length===1)return e[0];throw Error((e.length===0?"No instances found ":"Expected 1 but found "+e.length+" instances ")+t)}var Il=new WeakMap;function nu(e){
var t=Il.get(e);return t===void 0&&e.alternate!==null&&(t=Il.get(e.alternate)),t===void 0&&(t=new nb(e),Il.set(e,t)),t}var sb={bundleType:0,version:"19.2.0",rendererPackageName:"\
react-test-renderer",currentDispatcherRef:D,reconcilerVersion:"19.2.0"};if(typeof __REACT_DEVTOOLS_GLOBAL_HOOK__<"u"&&(ls=__REACT_DEVTOOLS_GLOBAL_HOOK__,!ls.isDisabled&&
ls.supportsFiber))try{Ns=ls.inject(sb),Be=ls}catch{}var ls;kn._Scheduler=Jh;kn.act=tb;kn.create=function(e,t){var i=ib.createNodeMock,n=globalThis.IS_REACT_NATIVE_TEST_ENVIRONMENT!==
!0,s=n,r=!1;typeof t=="object"&&t!==null&&(typeof t.createNodeMock=="function"&&(i=t.createNodeMock),n===!1&&(s=t.unstable_isConcurrent),t.unstable_strictMode===
!0&&(r=!0));var a={children:[],createNodeMock:i,tag:"CONTAINER"},l=eb(a,s?1:0,null,r,!1,"",Dg,kg,zg,cs);if(l==null)throw Error("something went wrong");return Pl(
e,l,null,null),e={_Scheduler:Jh,root:void 0,toJSON:function(){if(l==null||l.current==null||a==null||a.children.length===0)return null;if(a.children.length===1)return qr(
a.children[0]);if(a.children.length===2&&a.children[0].isHidden===!0&&a.children[1].isHidden===!1)return qr(a.children[1]);var o=null;if(a.children&&a.children.
length)for(var u=0;u<a.children.length;u++){var c=qr(a.children[u]);c!==null&&(o===null?o=[c]:o.push(c))}return o},toTree:function(){return l==null||l.current==
null?null:na(l.current)},update:function(o){l!=null&&l.current!=null&&Pl(o,l,null,null)},unmount:function(){l!=null&&l.current!=null&&(Pl(null,l,null,null),l=a=
null)},getInstance:function(){if(l==null||l.current==null)return null;e:{var o=l.current;if(o.child)switch(o.child.tag){case 27:case 5:o=aa(o.child.stateNode);break e;default:
o=o.child.stateNode}else o=null}return o},unstable_flushSync:Pg},Object.defineProperty(e,"root",{configurable:!0,enumerable:!0,get:function(){if(l===null)throw Error(
"Can't access .root on unmounted test renderer");var o=To(l.current);if(o.length===0)throw Error("Can't access .root on unmounted test renderer");return o.length===
1?o[0]:nu(l.current)}}),e};kn.unstable_batchedUpdates=function(e,t){return e(t)};kn.version="19.2.0"});var Cp=Oe((w1,_p)=>{"use strict";_p.exports=Np()});var Ve=class{constructor(){this.listeners=new Set,this.subscribe=this.subscribe.bind(this)}subscribe(e){return this.listeners.add(e),this.onSubscribe(),()=>{this.
listeners.delete(e),this.onUnsubscribe()}}hasListeners(){return this.listeners.size>0}onSubscribe(){}onUnsubscribe(){}};var Up={setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e),setInterval:(e,t)=>setInterval(e,t),clearInterval:e=>clearInterval(e)},xp=class{#e=Up;#t=!1;setTimeoutProvider(e){
this.#e=e}setTimeout(e,t){return this.#e.setTimeout(e,t)}clearTimeout(e){this.#e.clearTimeout(e)}setInterval(e,t){return this.#e.setInterval(e,t)}clearInterval(e){
this.#e.clearInterval(e)}},rt=new xp;function ru(e){setTimeout(e,0)}var _e=typeof window>"u"||"Deno"in globalThis;function ne(){}function ou(e,t){return typeof e=="function"?e(t):e}function zn(e){return typeof e=="number"&&e>=0&&
e!==1/0}function Ds(e,t){return Math.max(e+(t||0)-Date.now(),0)}function Le(e,t){return typeof e=="function"?e(t):e}function Ce(e,t){return typeof e=="function"?
e(t):e}function ks(e,t){let{type:i="all",exact:n,fetchStatus:s,predicate:r,queryKey:a,stale:l}=e;if(a){if(n){if(t.queryHash!==Un(a,t.options))return!1}else if(!oi(
t.queryKey,a))return!1}if(i!=="all"){let o=t.isActive();if(i==="active"&&!o||i==="inactive"&&o)return!1}return!(typeof l=="boolean"&&t.isStale()!==l||s&&s!==t.state.
fetchStatus||r&&!r(t))}function zs(e,t){let{exact:i,status:n,predicate:s,mutationKey:r}=e;if(r){if(!t.options.mutationKey)return!1;if(i){if(at(t.options.mutationKey)!==
at(r))return!1}else if(!oi(t.options.mutationKey,r))return!1}return!(n&&t.state.status!==n||s&&!s(t))}function Un(e,t){return(t?.queryKeyHashFn||at)(e)}function at(e){
return JSON.stringify(e,(t,i)=>Sa(i)?Object.keys(i).sort().reduce((n,s)=>(n[s]=i[s],n),{}):i)}function oi(e,t){return e===t?!0:typeof e!=typeof t?!1:e&&t&&typeof e==
"object"&&typeof t=="object"?Object.keys(t).every(i=>oi(e[i],t[i])):!1}var Bp=Object.prototype.hasOwnProperty;function Oa(e,t){if(e===t)return e;let i=au(e)&&au(
t);if(!i&&!(Sa(e)&&Sa(t)))return t;let s=(i?e:Object.keys(e)).length,r=i?t:Object.keys(t),a=r.length,l=i?new Array(a):{},o=0;for(let u=0;u<a;u++){let c=i?u:r[u],
f=e[c],d=t[c];if(f===d){l[c]=f,(i?u<s:Bp.call(e,c))&&o++;continue}if(f===null||d===null||typeof f!="object"||typeof d!="object"){l[c]=d;continue}let g=Oa(f,d);l[c]=
g,g===f&&o++}return s===a&&o===s?e:l}function qi(e,t){if(!t||Object.keys(e).length!==Object.keys(t).length)return!1;for(let i in e)if(e[i]!==t[i])return!1;return!0}
function au(e){return Array.isArray(e)&&e.length===Object.keys(e).length}function Sa(e){if(!lu(e))return!1;let t=e.constructor;if(t===void 0)return!0;let i=t.prototype;
return!(!lu(i)||!i.hasOwnProperty("isPrototypeOf")||Object.getPrototypeOf(e)!==Object.prototype)}function lu(e){return Object.prototype.toString.call(e)==="[obj\
ect Object]"}function uu(e){return new Promise(t=>{rt.setTimeout(t,e)})}function xn(e,t,i){return typeof i.structuralSharing=="function"?i.structuralSharing(e,t):
i.structuralSharing!==!1?Oa(e,t):t}function cu(e,t,i=0){let n=[...e,t];return i&&n.length>i?n.slice(1):n}function fu(e,t,i=0){let n=[t,...e];return i&&n.length>i?n.slice(0,-1):n}var Qi=Symbol();function Us(e,t){
return!e.queryFn&&t?.initialPromise?()=>t.initialPromise:!e.queryFn||e.queryFn===Qi?()=>Promise.reject(new Error(`Missing queryFn: '${e.queryHash}'`)):e.queryFn}
function Bn(e,t){return typeof e=="function"?e(...t):!!e}var qp=class extends Ve{#e;#t;#i;constructor(){super(),this.#i=e=>{if(!_e&&window.addEventListener){let t=()=>e();return window.addEventListener("visibilitychan\
ge",t,!1),()=>{window.removeEventListener("visibilitychange",t)}}}}onSubscribe(){this.#t||this.setEventListener(this.#i)}onUnsubscribe(){this.hasListeners()||(this.#t?.(),
this.#t=void 0)}setEventListener(e){this.#i=e,this.#t?.(),this.#t=e(t=>{typeof t=="boolean"?this.setFocused(t):this.onFocus()})}setFocused(e){this.#e!==e&&(this.#e=
e,this.onFocus())}onFocus(){let e=this.isFocused();this.listeners.forEach(t=>{t(e)})}isFocused(){return typeof this.#e=="boolean"?this.#e:globalThis.document?.visibilityState!==
"hidden"}},Vi=new qp;function qn(){let e,t,i=new Promise((s,r)=>{e=s,t=r});i.status="pending",i.catch(()=>{});function n(s){Object.assign(i,s),delete i.resolve,delete i.reject}return i.
resolve=s=>{n({status:"fulfilled",value:s}),e(s)},i.reject=s=>{n({status:"rejected",reason:s}),t(s)},i}var hu=ru;function Qp(){let e=[],t=0,i=l=>{l()},n=l=>{l()},s=hu,r=l=>{t?e.push(l):s(()=>{i(l)})},a=()=>{let l=e;e=[],l.length&&s(()=>{n(()=>{l.forEach(o=>{i(o)})})})};
return{batch:l=>{let o;t++;try{o=l()}finally{t--,t||a()}return o},batchCalls:l=>(...o)=>{r(()=>{l(...o)})},schedule:r,setNotifyFunction:l=>{i=l},setBatchNotifyFunction:l=>{
n=l},setScheduler:l=>{s=l}}}var J=Qp();var Vp=class extends Ve{#e=!0;#t;#i;constructor(){super(),this.#i=e=>{if(!_e&&window.addEventListener){let t=()=>e(!0),i=()=>e(!1);return window.addEventListener(
"online",t,!1),window.addEventListener("offline",i,!1),()=>{window.removeEventListener("online",t),window.removeEventListener("offline",i)}}}}onSubscribe(){this.#t||
this.setEventListener(this.#i)}onUnsubscribe(){this.hasListeners()||(this.#t?.(),this.#t=void 0)}setEventListener(e){this.#i=e,this.#t?.(),this.#t=e(this.setOnline.
bind(this))}setOnline(e){this.#e!==e&&(this.#e=e,this.listeners.forEach(i=>{i(e)}))}isOnline(){return this.#e}},Ji=new Vp;function Jp(e){return Math.min(1e3*2**e,3e4)}function Ea(e){return(e??"online")==="online"?Ji.isOnline():!0}var xs=class extends Error{constructor(e){super("Can\
celledError"),this.revert=e?.revert,this.silent=e?.silent}};function Bs(e){let t=!1,i=0,n,s=qn(),r=()=>s.status!=="pending",a=S=>{if(!r()){let w=new xs(S);d(w),e.onCancel?.(w)}},l=()=>{t=!0},o=()=>{t=!1},u=()=>Vi.isFocused()&&
(e.networkMode==="always"||Ji.isOnline())&&e.canRun(),c=()=>Ea(e.networkMode)&&e.canRun(),f=S=>{r()||(n?.(),s.resolve(S))},d=S=>{r()||(n?.(),s.reject(S))},g=()=>new Promise(
S=>{n=w=>{(r()||u())&&S(w)},e.onPause?.()}).then(()=>{n=void 0,r()||e.onContinue?.()}),O=()=>{if(r())return;let S,w=i===0?e.initialPromise:void 0;try{S=w??e.fn()}catch(p){
S=Promise.reject(p)}Promise.resolve(S).then(f).catch(p=>{if(r())return;let m=e.retry??(_e?0:3),y=e.retryDelay??Jp,v=typeof y=="function"?y(i,p):y,T=m===!0||typeof m==
"number"&&i<m||typeof m=="function"&&m(i,p);if(t||!T){d(p);return}i++,e.onFail?.(i,p),uu(v).then(()=>u()?void 0:g()).then(()=>{t?d(p):O()})})};return{promise:s,
status:()=>s.status,cancel:a,continue:()=>(n?.(),s),cancelRetry:l,continueRetry:o,canStart:c,start:()=>(c()?O():g().then(O),s)}}var qs=class{#e;destroy(){this.clearGcTimeout()}scheduleGc(){this.clearGcTimeout(),zn(this.gcTime)&&(this.#e=rt.setTimeout(()=>{this.optionalRemove()},this.gcTime))}updateGcTime(e){
this.gcTime=Math.max(this.gcTime||0,e??(_e?1/0:300*1e3))}clearGcTimeout(){this.#e&&(rt.clearTimeout(this.#e),this.#e=void 0)}};var pu=class extends qs{#e;#t;#i;#s;#n;#a;#l;constructor(e){super(),this.#l=!1,this.#a=e.defaultOptions,this.setOptions(e.options),this.observers=[],this.#s=e.client,
this.#i=this.#s.getQueryCache(),this.queryKey=e.queryKey,this.queryHash=e.queryHash,this.#e=du(this.options),this.state=e.state??this.#e,this.scheduleGc()}get meta(){
return this.options.meta}get promise(){return this.#n?.promise}setOptions(e){if(this.options={...this.#a,...e},this.updateGcTime(this.options.gcTime),this.state&&
this.state.data===void 0){let t=du(this.options);t.data!==void 0&&(this.setData(t.data,{updatedAt:t.dataUpdatedAt,manual:!0}),this.#e=t)}}optionalRemove(){!this.
observers.length&&this.state.fetchStatus==="idle"&&this.#i.remove(this)}setData(e,t){let i=xn(this.state.data,e,this.options);return this.#r({data:i,type:"succe\
ss",dataUpdatedAt:t?.updatedAt,manual:t?.manual}),i}setState(e,t){this.#r({type:"setState",state:e,setStateOptions:t})}cancel(e){let t=this.#n?.promise;return this.#n?.
cancel(e),t?t.then(ne).catch(ne):Promise.resolve()}destroy(){super.destroy(),this.cancel({silent:!0})}reset(){this.destroy(),this.setState(this.#e)}isActive(){return this.
observers.some(e=>Ce(e.options.enabled,this)!==!1)}isDisabled(){return this.getObserversCount()>0?!this.isActive():this.options.queryFn===Qi||this.state.dataUpdateCount+
this.state.errorUpdateCount===0}isStatic(){return this.getObserversCount()>0?this.observers.some(e=>Le(e.options.staleTime,this)==="static"):!1}isStale(){return this.
getObserversCount()>0?this.observers.some(e=>e.getCurrentResult().isStale):this.state.data===void 0||this.state.isInvalidated}isStaleByTime(e=0){return this.state.
data===void 0?!0:e==="static"?!1:this.state.isInvalidated?!0:!Ds(this.state.dataUpdatedAt,e)}onFocus(){this.observers.find(t=>t.shouldFetchOnWindowFocus())?.refetch(
{cancelRefetch:!1}),this.#n?.continue()}onOnline(){this.observers.find(t=>t.shouldFetchOnReconnect())?.refetch({cancelRefetch:!1}),this.#n?.continue()}addObserver(e){
this.observers.includes(e)||(this.observers.push(e),this.clearGcTimeout(),this.#i.notify({type:"observerAdded",query:this,observer:e}))}removeObserver(e){this.observers.
includes(e)&&(this.observers=this.observers.filter(t=>t!==e),this.observers.length||(this.#n&&(this.#l?this.#n.cancel({revert:!0}):this.#n.cancelRetry()),this.scheduleGc()),
this.#i.notify({type:"observerRemoved",query:this,observer:e}))}getObserversCount(){return this.observers.length}invalidate(){this.state.isInvalidated||this.#r(
{type:"invalidate"})}async fetch(e,t){if(this.state.fetchStatus!=="idle"&&this.#n?.status()!=="rejected"){if(this.state.data!==void 0&&t?.cancelRefetch)this.cancel(
{silent:!0});else if(this.#n)return this.#n.continueRetry(),this.#n.promise}if(e&&this.setOptions(e),!this.options.queryFn){let l=this.observers.find(o=>o.options.
queryFn);l&&this.setOptions(l.options)}let i=new AbortController,n=l=>{Object.defineProperty(l,"signal",{enumerable:!0,get:()=>(this.#l=!0,i.signal)})},s=()=>{let l=Us(
this.options,t),u=(()=>{let c={client:this.#s,queryKey:this.queryKey,meta:this.meta};return n(c),c})();return this.#l=!1,this.options.persister?this.options.persister(
l,u,this):l(u)},a=(()=>{let l={fetchOptions:t,options:this.options,queryKey:this.queryKey,client:this.#s,state:this.state,fetchFn:s};return n(l),l})();this.options.
behavior?.onFetch(a,this),this.#t=this.state,(this.state.fetchStatus==="idle"||this.state.fetchMeta!==a.fetchOptions?.meta)&&this.#r({type:"fetch",meta:a.fetchOptions?.
meta}),this.#n=Bs({initialPromise:t?.initialPromise,fn:a.fetchFn,onCancel:l=>{l instanceof xs&&l.revert&&this.setState({...this.#t,fetchStatus:"idle"}),i.abort()},
onFail:(l,o)=>{this.#r({type:"failed",failureCount:l,error:o})},onPause:()=>{this.#r({type:"pause"})},onContinue:()=>{this.#r({type:"continue"})},retry:a.options.
retry,retryDelay:a.options.retryDelay,networkMode:a.options.networkMode,canRun:()=>!0});try{let l=await this.#n.start();if(l===void 0)throw new Error(`${this.queryHash}\
 data is undefined`);return this.setData(l),this.#i.config.onSuccess?.(l,this),this.#i.config.onSettled?.(l,this.state.error,this),l}catch(l){if(l instanceof xs){
if(l.silent)return this.#n.promise;if(l.revert){if(this.state.data===void 0)throw l;return this.state.data}}throw this.#r({type:"error",error:l}),this.#i.config.
onError?.(l,this),this.#i.config.onSettled?.(this.state.data,l,this),l}finally{this.scheduleGc()}}#r(e){let t=i=>{switch(e.type){case"failed":return{...i,fetchFailureCount:e.
failureCount,fetchFailureReason:e.error};case"pause":return{...i,fetchStatus:"paused"};case"continue":return{...i,fetchStatus:"fetching"};case"fetch":return{...i,
...wa(i.data,this.options),fetchMeta:e.meta??null};case"success":let n={...i,data:e.data,dataUpdateCount:i.dataUpdateCount+1,dataUpdatedAt:e.dataUpdatedAt??Date.
now(),error:null,isInvalidated:!1,status:"success",...!e.manual&&{fetchStatus:"idle",fetchFailureCount:0,fetchFailureReason:null}};return this.#t=e.manual?n:void 0,
n;case"error":let s=e.error;return{...i,error:s,errorUpdateCount:i.errorUpdateCount+1,errorUpdatedAt:Date.now(),fetchFailureCount:i.fetchFailureCount+1,fetchFailureReason:s,
fetchStatus:"idle",status:"error"};case"invalidate":return{...i,isInvalidated:!0};case"setState":return{...i,...e.state}}};this.state=t(this.state),J.batch(()=>{
this.observers.forEach(i=>{i.onQueryUpdate()}),this.#i.notify({query:this,type:"updated",action:e})})}};function wa(e,t){return{fetchFailureCount:0,fetchFailureReason:null,
fetchStatus:Ea(t.networkMode)?"fetching":"paused",...e===void 0&&{error:null,status:"pending"}}}function du(e){let t=typeof e.initialData=="function"?e.initialData():
e.initialData,i=t!==void 0,n=i?typeof e.initialDataUpdatedAt=="function"?e.initialDataUpdatedAt():e.initialDataUpdatedAt:0;return{data:t,dataUpdateCount:0,dataUpdatedAt:i?
n??Date.now():0,error:null,errorUpdateCount:0,errorUpdatedAt:0,fetchFailureCount:0,fetchFailureReason:null,fetchMeta:null,isInvalidated:!1,status:i?"success":"p\
ending",fetchStatus:"idle"}}var ui=class extends Ve{constructor(e,t){super(),this.options=t,this.#e=e,this.#r=null,this.#l=qn(),this.bindMethods(),this.setOptions(t)}#e;#t=void 0;#i=void 0;#s=void 0;#n;#a;#l;#r;#m;#h;#d;#u;#c;#o;#p=new Set;bindMethods(){
this.refetch=this.refetch.bind(this)}onSubscribe(){this.listeners.size===1&&(this.#t.addObserver(this),mu(this.#t,this.options)?this.#f():this.updateResult(),this.#v())}onUnsubscribe(){
this.hasListeners()||this.destroy()}shouldFetchOnReconnect(){return Ta(this.#t,this.options,this.options.refetchOnReconnect)}shouldFetchOnWindowFocus(){return Ta(
this.#t,this.options,this.options.refetchOnWindowFocus)}destroy(){this.listeners=new Set,this.#S(),this.#O(),this.#t.removeObserver(this)}setOptions(e){let t=this.
options,i=this.#t;if(this.options=this.#e.defaultQueryOptions(e),this.options.enabled!==void 0&&typeof this.options.enabled!="boolean"&&typeof this.options.enabled!=
"function"&&typeof Ce(this.options.enabled,this.#t)!="boolean")throw new Error("Expected enabled to be a boolean or a callback that returns a boolean");this.#E(),
this.#t.setOptions(this.options),t._defaulted&&!qi(this.options,t)&&this.#e.getQueryCache().notify({type:"observerOptionsUpdated",query:this.#t,observer:this});
let n=this.hasListeners();n&&yu(this.#t,i,this.options,t)&&this.#f(),this.updateResult(),n&&(this.#t!==i||Ce(this.options.enabled,this.#t)!==Ce(t.enabled,this.#t)||
Le(this.options.staleTime,this.#t)!==Le(t.staleTime,this.#t))&&this.#y();let s=this.#g();n&&(this.#t!==i||Ce(this.options.enabled,this.#t)!==Ce(t.enabled,this.#t)||
s!==this.#o)&&this.#b(s)}getOptimisticResult(e){let t=this.#e.getQueryCache().build(this.#e,e),i=this.createResult(t,e);return Pp(this,i)&&(this.#s=i,this.#a=this.
options,this.#n=this.#t.state),i}getCurrentResult(){return this.#s}trackResult(e,t){return new Proxy(e,{get:(i,n)=>(this.trackProp(n),t?.(n),n==="promise"&&!this.
options.experimental_prefetchInRender&&this.#l.status==="pending"&&this.#l.reject(new Error("experimental_prefetchInRender feature flag is not enabled")),Reflect.
get(i,n))})}trackProp(e){this.#p.add(e)}getCurrentQuery(){return this.#t}refetch({...e}={}){return this.fetch({...e})}fetchOptimistic(e){let t=this.#e.defaultQueryOptions(
e),i=this.#e.getQueryCache().build(this.#e,t);return i.fetch().then(()=>this.createResult(i,t))}fetch(e){return this.#f({...e,cancelRefetch:e.cancelRefetch??!0}).
then(()=>(this.updateResult(),this.#s))}#f(e){this.#E();let t=this.#t.fetch(this.options,e);return e?.throwOnError||(t=t.catch(ne)),t}#y(){this.#S();let e=Le(this.
options.staleTime,this.#t);if(_e||this.#s.isStale||!zn(e))return;let i=Ds(this.#s.dataUpdatedAt,e)+1;this.#u=rt.setTimeout(()=>{this.#s.isStale||this.updateResult()},
i)}#g(){return(typeof this.options.refetchInterval=="function"?this.options.refetchInterval(this.#t):this.options.refetchInterval)??!1}#b(e){this.#O(),this.#o=e,
!(_e||Ce(this.options.enabled,this.#t)===!1||!zn(this.#o)||this.#o===0)&&(this.#c=rt.setInterval(()=>{(this.options.refetchIntervalInBackground||Vi.isFocused())&&
this.#f()},this.#o))}#v(){this.#y(),this.#b(this.#g())}#S(){this.#u&&(rt.clearTimeout(this.#u),this.#u=void 0)}#O(){this.#c&&(rt.clearInterval(this.#c),this.#c=
void 0)}createResult(e,t){let i=this.#t,n=this.options,s=this.#s,r=this.#n,a=this.#a,o=e!==i?e.state:this.#i,{state:u}=e,c={...u},f=!1,d;if(t._optimisticResults){
let j=this.hasListeners(),Q=!j&&mu(e,t),F=j&&yu(e,i,t,n);(Q||F)&&(c={...c,...wa(u.data,e.options)}),t._optimisticResults==="isRestoring"&&(c.fetchStatus="idle")}
let{error:g,errorUpdatedAt:O,status:S}=c;d=c.data;let w=!1;if(t.placeholderData!==void 0&&d===void 0&&S==="pending"){let j;s?.isPlaceholderData&&t.placeholderData===
a?.placeholderData?(j=s.data,w=!0):j=typeof t.placeholderData=="function"?t.placeholderData(this.#d?.state.data,this.#d):t.placeholderData,j!==void 0&&(S="succe\
ss",d=xn(s?.data,j,t),f=!0)}if(t.select&&d!==void 0&&!w)if(s&&d===r?.data&&t.select===this.#m)d=this.#h;else try{this.#m=t.select,d=t.select(d),d=xn(s?.data,d,t),
this.#h=d,this.#r=null}catch(j){this.#r=j}this.#r&&(g=this.#r,d=this.#h,O=Date.now(),S="error");let p=c.fetchStatus==="fetching",m=S==="pending",y=S==="error",v=m&&
p,T=d!==void 0,M={status:S,fetchStatus:c.fetchStatus,isPending:m,isSuccess:S==="success",isError:y,isInitialLoading:v,isLoading:v,data:d,dataUpdatedAt:c.dataUpdatedAt,
error:g,errorUpdatedAt:O,failureCount:c.fetchFailureCount,failureReason:c.fetchFailureReason,errorUpdateCount:c.errorUpdateCount,isFetched:c.dataUpdateCount>0||
c.errorUpdateCount>0,isFetchedAfterMount:c.dataUpdateCount>o.dataUpdateCount||c.errorUpdateCount>o.errorUpdateCount,isFetching:p,isRefetching:p&&!m,isLoadingError:y&&
!T,isPaused:c.fetchStatus==="paused",isPlaceholderData:f,isRefetchError:y&&T,isStale:Ma(e,t),refetch:this.refetch,promise:this.#l,isEnabled:Ce(t.enabled,e)!==!1};
if(this.options.experimental_prefetchInRender){let j=I=>{M.status==="error"?I.reject(M.error):M.data!==void 0&&I.resolve(M.data)},Q=()=>{let I=this.#l=M.promise=
qn();j(I)},F=this.#l;switch(F.status){case"pending":e.queryHash===i.queryHash&&j(F);break;case"fulfilled":(M.status==="error"||M.data!==F.value)&&Q();break;case"\
rejected":(M.status!=="error"||M.error!==F.reason)&&Q();break}}return M}updateResult(){let e=this.#s,t=this.createResult(this.#t,this.options);if(this.#n=this.#t.
state,this.#a=this.options,this.#n.data!==void 0&&(this.#d=this.#t),qi(t,e))return;this.#s=t;let i=()=>{if(!e)return!0;let{notifyOnChangeProps:n}=this.options,s=typeof n==
"function"?n():n;if(s==="all"||!s&&!this.#p.size)return!0;let r=new Set(s??this.#p);return this.options.throwOnError&&r.add("error"),Object.keys(this.#s).some(a=>{
let l=a;return this.#s[l]!==e[l]&&r.has(l)})};this.#w({listeners:i()})}#E(){let e=this.#e.getQueryCache().build(this.#e,this.options);if(e===this.#t)return;let t=this.#t;
this.#t=e,this.#i=e.state,this.hasListeners()&&(t?.removeObserver(this),e.addObserver(this))}onQueryUpdate(){this.updateResult(),this.hasListeners()&&this.#v()}#w(e){
J.batch(()=>{e.listeners&&this.listeners.forEach(t=>{t(this.#s)}),this.#e.getQueryCache().notify({query:this.#t,type:"observerResultsUpdated"})})}};function Hp(e,t){
return Ce(t.enabled,e)!==!1&&e.state.data===void 0&&!(e.state.status==="error"&&t.retryOnMount===!1)}function mu(e,t){return Hp(e,t)||e.state.data!==void 0&&Ta(
e,t,t.refetchOnMount)}function Ta(e,t,i){if(Ce(t.enabled,e)!==!1&&Le(t.staleTime,e)!=="static"){let n=typeof i=="function"?i(e):i;return n==="always"||n!==!1&&Ma(
e,t)}return!1}function yu(e,t,i,n){return(e!==t||Ce(n.enabled,e)===!1)&&(!i.suspense||e.state.status!=="error")&&Ma(e,i)}function Ma(e,t){return Ce(t.enabled,e)!==
!1&&e.isStaleByTime(Le(t.staleTime,e))}function Pp(e,t){return!qi(e.getCurrentResult(),t)}function Hi(e){return{onFetch:(t,i)=>{let n=t.options,s=t.fetchOptions?.meta?.fetchMore?.direction,r=t.state.data?.pages||[],a=t.state.data?.pageParams||[],l={pages:[],
pageParams:[]},o=0,u=async()=>{let c=!1,f=O=>{Object.defineProperty(O,"signal",{enumerable:!0,get:()=>(t.signal.aborted?c=!0:t.signal.addEventListener("abort",()=>{
c=!0}),t.signal)})},d=Us(t.options,t.fetchOptions),g=async(O,S,w)=>{if(c)return Promise.reject();if(S==null&&O.pages.length)return Promise.resolve(O);let m=(()=>{
let k={client:t.client,queryKey:t.queryKey,pageParam:S,direction:w?"backward":"forward",meta:t.options.meta};return f(k),k})(),y=await d(m),{maxPages:v}=t.options,
T=w?fu:cu;return{pages:T(O.pages,y,v),pageParams:T(O.pageParams,S,v)}};if(s&&r.length){let O=s==="backward",S=O?gu:Aa,w={pages:r,pageParams:a},p=S(n,w);l=await g(
w,p,O)}else{let O=e??r.length;do{let S=o===0?a[0]??n.initialPageParam:Aa(n,l);if(o>0&&S==null)break;l=await g(l,S),o++}while(o<O)}return l};t.options.persister?
t.fetchFn=()=>t.options.persister?.(u,{client:t.client,queryKey:t.queryKey,meta:t.options.meta,signal:t.signal},i):t.fetchFn=u}}}function Aa(e,{pages:t,pageParams:i}){
let n=t.length-1;return t.length>0?e.getNextPageParam(t[n],t,i[n],i):void 0}function gu(e,{pages:t,pageParams:i}){return t.length>0?e.getPreviousPageParam?.(t[0],
t,i[0],i):void 0}function bu(e,t){return t?Aa(e,t)!=null:!1}function vu(e,t){return!t||!e.getPreviousPageParam?!1:gu(e,t)!=null}var Qn=class extends ui{constructor(e,t){super(e,t)}bindMethods(){super.bindMethods(),this.fetchNextPage=this.fetchNextPage.bind(this),this.fetchPreviousPage=this.
fetchPreviousPage.bind(this)}setOptions(e){super.setOptions({...e,behavior:Hi()})}getOptimisticResult(e){return e.behavior=Hi(),super.getOptimisticResult(e)}fetchNextPage(e){
return this.fetch({...e,meta:{fetchMore:{direction:"forward"}}})}fetchPreviousPage(e){return this.fetch({...e,meta:{fetchMore:{direction:"backward"}}})}createResult(e,t){
let{state:i}=e,n=super.createResult(e,t),{isFetching:s,isRefetching:r,isError:a,isRefetchError:l}=n,o=i.fetchMeta?.fetchMore?.direction,u=a&&o==="forward",c=s&&
o==="forward",f=a&&o==="backward",d=s&&o==="backward";return{...n,fetchNextPage:this.fetchNextPage,fetchPreviousPage:this.fetchPreviousPage,hasNextPage:bu(t,i.data),
hasPreviousPage:vu(t,i.data),isFetchNextPageError:u,isFetchingNextPage:c,isFetchPreviousPageError:f,isFetchingPreviousPage:d,isRefetchError:l&&!u&&!f,isRefetching:r&&
!c&&!d}}};var Su=class extends qs{#e;#t;#i;#s;constructor(e){super(),this.#e=e.client,this.mutationId=e.mutationId,this.#i=e.mutationCache,this.#t=[],this.state=e.state||
Ra(),this.setOptions(e.options),this.scheduleGc()}setOptions(e){this.options=e,this.updateGcTime(this.options.gcTime)}get meta(){return this.options.meta}addObserver(e){
this.#t.includes(e)||(this.#t.push(e),this.clearGcTimeout(),this.#i.notify({type:"observerAdded",mutation:this,observer:e}))}removeObserver(e){this.#t=this.#t.filter(
t=>t!==e),this.scheduleGc(),this.#i.notify({type:"observerRemoved",mutation:this,observer:e})}optionalRemove(){this.#t.length||(this.state.status==="pending"?this.
scheduleGc():this.#i.remove(this))}continue(){return this.#s?.continue()??this.execute(this.state.variables)}async execute(e){let t=()=>{this.#n({type:"continue"})},
i={client:this.#e,meta:this.options.meta,mutationKey:this.options.mutationKey};this.#s=Bs({fn:()=>this.options.mutationFn?this.options.mutationFn(e,i):Promise.reject(
new Error("No mutationFn found")),onFail:(r,a)=>{this.#n({type:"failed",failureCount:r,error:a})},onPause:()=>{this.#n({type:"pause"})},onContinue:t,retry:this.
options.retry??0,retryDelay:this.options.retryDelay,networkMode:this.options.networkMode,canRun:()=>this.#i.canRun(this)});let n=this.state.status==="pending",s=!this.#s.
canStart();try{if(n)t();else{this.#n({type:"pending",variables:e,isPaused:s}),await this.#i.config.onMutate?.(e,this,i);let a=await this.options.onMutate?.(e,i);
a!==this.state.context&&this.#n({type:"pending",context:a,variables:e,isPaused:s})}let r=await this.#s.start();return await this.#i.config.onSuccess?.(r,e,this.
state.context,this,i),await this.options.onSuccess?.(r,e,this.state.context,i),await this.#i.config.onSettled?.(r,null,this.state.variables,this.state.context,this,
i),await this.options.onSettled?.(r,null,e,this.state.context,i),this.#n({type:"success",data:r}),r}catch(r){try{throw await this.#i.config.onError?.(r,e,this.state.
context,this,i),await this.options.onError?.(r,e,this.state.context,i),await this.#i.config.onSettled?.(void 0,r,this.state.variables,this.state.context,this,i),
await this.options.onSettled?.(void 0,r,e,this.state.context,i),r}finally{this.#n({type:"error",error:r})}}finally{this.#i.runNext(this)}}#n(e){let t=i=>{switch(e.
type){case"failed":return{...i,failureCount:e.failureCount,failureReason:e.error};case"pause":return{...i,isPaused:!0};case"continue":return{...i,isPaused:!1};case"\
pending":return{...i,context:e.context,data:void 0,failureCount:0,failureReason:null,error:null,isPaused:e.isPaused,status:"pending",variables:e.variables,submittedAt:Date.
now()};case"success":return{...i,data:e.data,failureCount:0,failureReason:null,error:null,status:"success",isPaused:!1};case"error":return{...i,data:void 0,error:e.
error,failureCount:i.failureCount+1,failureReason:e.error,isPaused:!1,status:"error"}}};this.state=t(this.state),J.batch(()=>{this.#t.forEach(i=>{i.onMutationUpdate(
e)}),this.#i.notify({mutation:this,type:"updated",action:e})})}};function Ra(){return{context:void 0,data:void 0,error:null,failureCount:0,failureReason:null,isPaused:!1,
status:"idle",variables:void 0,submittedAt:0}}var Ou=class extends Ve{constructor(e={}){super(),this.config=e,this.#e=new Set,this.#t=new Map,this.#i=0}#e;#t;#i;build(e,t,i){let n=new Su({client:e,mutationCache:this,
mutationId:++this.#i,options:e.defaultMutationOptions(t),state:i});return this.add(n),n}add(e){this.#e.add(e);let t=Qs(e);if(typeof t=="string"){let i=this.#t.get(
t);i?i.push(e):this.#t.set(t,[e])}this.notify({type:"added",mutation:e})}remove(e){if(this.#e.delete(e)){let t=Qs(e);if(typeof t=="string"){let i=this.#t.get(t);
if(i)if(i.length>1){let n=i.indexOf(e);n!==-1&&i.splice(n,1)}else i[0]===e&&this.#t.delete(t)}}this.notify({type:"removed",mutation:e})}canRun(e){let t=Qs(e);if(typeof t==
"string"){let n=this.#t.get(t)?.find(s=>s.state.status==="pending");return!n||n===e}else return!0}runNext(e){let t=Qs(e);return typeof t=="string"?this.#t.get(t)?.
find(n=>n!==e&&n.state.isPaused)?.continue()??Promise.resolve():Promise.resolve()}clear(){J.batch(()=>{this.#e.forEach(e=>{this.notify({type:"removed",mutation:e})}),
this.#e.clear(),this.#t.clear()})}getAll(){return Array.from(this.#e)}find(e){let t={exact:!0,...e};return this.getAll().find(i=>zs(t,i))}findAll(e={}){return this.
getAll().filter(t=>zs(e,t))}notify(e){J.batch(()=>{this.listeners.forEach(t=>{t(e)})})}resumePausedMutations(){let e=this.getAll().filter(t=>t.state.isPaused);return J.
batch(()=>Promise.all(e.map(t=>t.continue().catch(ne))))}};function Qs(e){return e.options.scope?.id}var Na=class extends Ve{#e;#t=void 0;#i;#s;constructor(e,t){super(),this.#e=e,this.setOptions(t),this.bindMethods(),this.#n()}bindMethods(){this.mutate=this.mutate.
bind(this),this.reset=this.reset.bind(this)}setOptions(e){let t=this.options;this.options=this.#e.defaultMutationOptions(e),qi(this.options,t)||this.#e.getMutationCache().
notify({type:"observerOptionsUpdated",mutation:this.#i,observer:this}),t?.mutationKey&&this.options.mutationKey&&at(t.mutationKey)!==at(this.options.mutationKey)?
this.reset():this.#i?.state.status==="pending"&&this.#i.setOptions(this.options)}onUnsubscribe(){this.hasListeners()||this.#i?.removeObserver(this)}onMutationUpdate(e){
this.#n(),this.#a(e)}getCurrentResult(){return this.#t}reset(){this.#i?.removeObserver(this),this.#i=void 0,this.#n(),this.#a()}mutate(e,t){return this.#s=t,this.#i?.
removeObserver(this),this.#i=this.#e.getMutationCache().build(this.#e,this.options),this.#i.addObserver(this),this.#i.execute(e)}#n(){let e=this.#i?.state??Ra();
this.#t={...e,isPending:e.status==="pending",isSuccess:e.status==="success",isError:e.status==="error",isIdle:e.status==="idle",mutate:this.mutate,reset:this.reset}}#a(e){
J.batch(()=>{if(this.#s&&this.hasListeners()){let t=this.#t.variables,i=this.#t.context,n={client:this.#e,meta:this.options.meta,mutationKey:this.options.mutationKey};
e?.type==="success"?(this.#s.onSuccess?.(e.data,t,i,n),this.#s.onSettled?.(e.data,null,t,i,n)):e?.type==="error"&&(this.#s.onError?.(e.error,t,i,n),this.#s.onSettled?.(
void 0,e.error,t,i,n))}this.listeners.forEach(t=>{t(this.#t)})})}};var Eu=class extends Ve{constructor(e={}){super(),this.config=e,this.#e=new Map}#e;build(e,t,i){let n=t.queryKey,s=t.queryHash??Un(n,t),r=this.get(s);return r||
(r=new pu({client:e,queryKey:n,queryHash:s,options:e.defaultQueryOptions(t),state:i,defaultOptions:e.getQueryDefaults(n)}),this.add(r)),r}add(e){this.#e.has(e.queryHash)||
(this.#e.set(e.queryHash,e),this.notify({type:"added",query:e}))}remove(e){let t=this.#e.get(e.queryHash);t&&(e.destroy(),t===e&&this.#e.delete(e.queryHash),this.
notify({type:"removed",query:e}))}clear(){J.batch(()=>{this.getAll().forEach(e=>{this.remove(e)})})}get(e){return this.#e.get(e)}getAll(){return[...this.#e.values()]}find(e){
let t={exact:!0,...e};return this.getAll().find(i=>ks(t,i))}findAll(e={}){let t=this.getAll();return Object.keys(e).length>0?t.filter(i=>ks(e,i)):t}notify(e){J.
batch(()=>{this.listeners.forEach(t=>{t(e)})})}onFocus(){J.batch(()=>{this.getAll().forEach(e=>{e.onFocus()})})}onOnline(){J.batch(()=>{this.getAll().forEach(e=>{
e.onOnline()})})}};var wu=class{#e;#t;#i;#s;#n;#a;#l;#r;constructor(e={}){this.#e=e.queryCache||new Eu,this.#t=e.mutationCache||new Ou,this.#i=e.defaultOptions||{},this.#s=new Map,
this.#n=new Map,this.#a=0}mount(){this.#a++,this.#a===1&&(this.#l=Vi.subscribe(async e=>{e&&(await this.resumePausedMutations(),this.#e.onFocus())}),this.#r=Ji.
subscribe(async e=>{e&&(await this.resumePausedMutations(),this.#e.onOnline())}))}unmount(){this.#a--,this.#a===0&&(this.#l?.(),this.#l=void 0,this.#r?.(),this.#r=
void 0)}isFetching(e){return this.#e.findAll({...e,fetchStatus:"fetching"}).length}isMutating(e){return this.#t.findAll({...e,status:"pending"}).length}getQueryData(e){
let t=this.defaultQueryOptions({queryKey:e});return this.#e.get(t.queryHash)?.state.data}ensureQueryData(e){let t=this.defaultQueryOptions(e),i=this.#e.build(this,
t),n=i.state.data;return n===void 0?this.fetchQuery(e):(e.revalidateIfStale&&i.isStaleByTime(Le(t.staleTime,i))&&this.prefetchQuery(t),Promise.resolve(n))}getQueriesData(e){
return this.#e.findAll(e).map(({queryKey:t,state:i})=>{let n=i.data;return[t,n]})}setQueryData(e,t,i){let n=this.defaultQueryOptions({queryKey:e}),r=this.#e.get(
n.queryHash)?.state.data,a=ou(t,r);if(a!==void 0)return this.#e.build(this,n).setData(a,{...i,manual:!0})}setQueriesData(e,t,i){return J.batch(()=>this.#e.findAll(
e).map(({queryKey:n})=>[n,this.setQueryData(n,t,i)]))}getQueryState(e){let t=this.defaultQueryOptions({queryKey:e});return this.#e.get(t.queryHash)?.state}removeQueries(e){
let t=this.#e;J.batch(()=>{t.findAll(e).forEach(i=>{t.remove(i)})})}resetQueries(e,t){let i=this.#e;return J.batch(()=>(i.findAll(e).forEach(n=>{n.reset()}),this.
refetchQueries({type:"active",...e},t)))}cancelQueries(e,t={}){let i={revert:!0,...t},n=J.batch(()=>this.#e.findAll(e).map(s=>s.cancel(i)));return Promise.all(n).
then(ne).catch(ne)}invalidateQueries(e,t={}){return J.batch(()=>(this.#e.findAll(e).forEach(i=>{i.invalidate()}),e?.refetchType==="none"?Promise.resolve():this.
refetchQueries({...e,type:e?.refetchType??e?.type??"active"},t)))}refetchQueries(e,t={}){let i={...t,cancelRefetch:t.cancelRefetch??!0},n=J.batch(()=>this.#e.findAll(
e).filter(s=>!s.isDisabled()&&!s.isStatic()).map(s=>{let r=s.fetch(void 0,i);return i.throwOnError||(r=r.catch(ne)),s.state.fetchStatus==="paused"?Promise.resolve():
r}));return Promise.all(n).then(ne)}fetchQuery(e){let t=this.defaultQueryOptions(e);t.retry===void 0&&(t.retry=!1);let i=this.#e.build(this,t);return i.isStaleByTime(
Le(t.staleTime,i))?i.fetch(t):Promise.resolve(i.state.data)}prefetchQuery(e){return this.fetchQuery(e).then(ne).catch(ne)}fetchInfiniteQuery(e){return e.behavior=
Hi(e.pages),this.fetchQuery(e)}prefetchInfiniteQuery(e){return this.fetchInfiniteQuery(e).then(ne).catch(ne)}ensureInfiniteQueryData(e){return e.behavior=Hi(e.pages),
this.ensureQueryData(e)}resumePausedMutations(){return Ji.isOnline()?this.#t.resumePausedMutations():Promise.resolve()}getQueryCache(){return this.#e}getMutationCache(){
return this.#t}getDefaultOptions(){return this.#i}setDefaultOptions(e){this.#i=e}setQueryDefaults(e,t){this.#s.set(at(e),{queryKey:e,defaultOptions:t})}getQueryDefaults(e){
let t=[...this.#s.values()],i={};return t.forEach(n=>{oi(e,n.queryKey)&&Object.assign(i,n.defaultOptions)}),i}setMutationDefaults(e,t){this.#n.set(at(e),{mutationKey:e,
defaultOptions:t})}getMutationDefaults(e){let t=[...this.#n.values()],i={};return t.forEach(n=>{oi(e,n.mutationKey)&&Object.assign(i,n.defaultOptions)}),i}defaultQueryOptions(e){
if(e._defaulted)return e;let t={...this.#i.queries,...this.getQueryDefaults(e.queryKey),...e,_defaulted:!0};return t.queryHash||(t.queryHash=Un(t.queryKey,t)),t.
refetchOnReconnect===void 0&&(t.refetchOnReconnect=t.networkMode!=="always"),t.throwOnError===void 0&&(t.throwOnError=!!t.suspense),!t.networkMode&&t.persister&&
(t.networkMode="offlineFirst"),t.queryFn===Qi&&(t.enabled=!1),t}defaultMutationOptions(e){return e?._defaulted?e:{...this.#i.mutations,...e?.mutationKey&&this.getMutationDefaults(
e.mutationKey),...e,_defaulted:!0}}clear(){this.#e.clear(),this.#t.clear()}};var Ii=ye(lt(),1),Bu=ye(za(),1),Ua=Ii.createContext(void 0),xt=e=>{let t=Ii.useContext(Ua);if(e)return e;if(!t)throw new Error("No QueryClient set, use QueryCli\
entProvider to set one");return t},qu=({client:e,children:t})=>(Ii.useEffect(()=>(e.mount(),()=>{e.unmount()}),[e]),(0,Bu.jsx)(Ua.Provider,{value:e,children:t}));var Hs=ye(lt(),1),Qu=Hs.createContext(!1),Vu=()=>Hs.useContext(Qu),Y0=Qu.Provider;var Vn=ye(lt(),1),cm=ye(za(),1);function fm(){let e=!1;return{clearReset:()=>{e=!1},reset:()=>{e=!0},isReset:()=>e}}var hm=Vn.createContext(fm()),Ju=()=>Vn.useContext(
hm);var Hu=ye(lt(),1);var Pu=(e,t)=>{(e.suspense||e.throwOnError||e.experimental_prefetchInRender)&&(t.isReset()||(e.retryOnMount=!1))},Ku=e=>{Hu.useEffect(()=>{e.clearReset()},[e])},
Iu=({result:e,errorResetBoundary:t,throwOnError:i,query:n,suspense:s})=>e.isError&&!t.isReset()&&!e.isFetching&&n&&(s&&e.data===void 0||Bn(i,[e.error,n]));var Ps=(e,t)=>t.state.data===void 0,Yu=e=>{if(e.suspense){let i=s=>s==="static"?s:Math.max(s??1e3,1e3),n=e.staleTime;e.staleTime=typeof n=="function"?(...s)=>i(
n(...s)):i(n),typeof e.gcTime=="number"&&(e.gcTime=Math.max(e.gcTime,1e3))}},Gu=(e,t)=>e.isLoading&&e.isFetching&&!t,Zu=(e,t)=>e?.suspense&&t.isPending,xa=(e,t,i)=>t.
fetchOptimistic(e).catch(()=>{i.clearReset()});var Bt=ye(lt(),1);function qt(e,t,i){let n=Vu(),s=Ju(),r=xt(i),a=r.defaultQueryOptions(e);r.getDefaultOptions().queries?._experimental_beforeQuery?.(a),a._optimisticResults=n?"is\
Restoring":"optimistic",Yu(a),Pu(a,s),Ku(s);let l=!r.getQueryCache().get(a.queryHash),[o]=Bt.useState(()=>new t(r,a)),u=o.getOptimisticResult(a),c=!n&&e.subscribed!==
!1;if(Bt.useSyncExternalStore(Bt.useCallback(f=>{let d=c?o.subscribe(J.batchCalls(f)):ne;return o.updateResult(),d},[o,c]),()=>o.getCurrentResult(),()=>o.getCurrentResult()),
Bt.useEffect(()=>{o.setOptions(a)},[a,o]),Zu(a,u))throw xa(a,o,s);if(Iu({result:u,errorResetBoundary:s,throwOnError:a.throwOnError,query:r.getQueryCache().get(a.
queryHash),suspense:a.suspense}))throw u.error;return r.getDefaultOptions().queries?._experimental_afterQuery?.(a,u),a.experimental_prefetchInRender&&!_e&&Gu(u,
n)&&(l?xa(a,o,s):r.getQueryCache().get(a.queryHash)?.promise)?.catch(ne).finally(()=>{o.updateResult()}),a.notifyOnChangeProps?u:o.trackResult(u)}function Ba(e,t){return qt(e,ui,t)}function qa(e,t){return qt({...e,enabled:!0,suspense:!0,throwOnError:Ps,placeholderData:void 0},ui,t)}function Qa(e,t){return qt({...e,enabled:!0,suspense:!0,throwOnError:Ps},Qn,t)}var bt=ye(lt(),1);function Ks(e,t){let i=xt(t),[n]=bt.useState(()=>new Na(i,e));bt.useEffect(()=>{n.setOptions(e)},[n,e]);let s=bt.useSyncExternalStore(bt.useCallback(a=>n.subscribe(
J.batchCalls(a)),[n]),()=>n.getCurrentResult(),()=>n.getCurrentResult()),r=bt.useCallback((a,l)=>{n.mutate(a,l).catch(ne)},[n]);if(s.error&&Bn(n.options.throwOnError,
[s.error]))throw s.error;return{...s,mutate:r,mutateAsync:s.mutate}}function Va(e,t){return qt(e,Qn,t)}var vt=class{__brand="DbNull"},Yi=new vt,ci=class{__brand="JsonNull"},Gi=new ci,Zi=class{__brand="AnyNull"},Li=new Zi;function Lu(e){return Object.prototype.toString.call(e)==="[object Object]"}function dm(e){if(Lu(e)===!1)return!1;let t=e.constructor;if(t===void 0)return!0;let i=t.
prototype;return!(Lu(i)===!1||Object.prototype.hasOwnProperty.call(i,"isPrototypeOf")===!1)}function Jn(e){if(Array.isArray(e))return e.map(t=>Jn(t));if(typeof e==
"object"){if(!e||!dm(e))return e;let t={};for(let i of Object.keys(e))t[i]=Jn(e[i]);return t}return e}function Ha(e){return e==null?[]:Array.isArray(e)?e:[e]}function Is(e){
return e.charAt(0).toLowerCase()+e.slice(1)}var pm=typeof process<"u"&&!0,Ja="Invariant failed";function Xu(e,t){if(!e)throw pm?new Error(Ja):new Error(t?`${Ja}: ${t}`:Ja)}function Wu(e,t){let i=Math.min(e.length,t.length),n=[];for(let s=0;s<i;s++)n.push([e[s],t[s]]);return n}var te=ye(tc(),1);var h=ye(nc(),1);var Pn=ye(rc(),1);var xc=ye(lc(),1);var Ae=ye(uc(),1),Bc=ye(fc(),1);var mm=(function(e){return e.CONFIG_ERROR="config-error",e.INVALID_INPUT="invalid-input",e.NOT_FOUND="not-found",e.REJECTED_BY_POLICY="rejected-by-policy",e.DB_QUERY_ERROR=
"db-query-error",e.NOT_SUPPORTED="not-supported",e.INTERNAL_ERROR="internal-error",e})({});var ym=class extends Error{constructor(e,t,i){super(t,i),this.reason=e}model;dbErrorCode;dbErrorMessage;rejectedByPolicyReason;sql;sqlParams};function Qt(e,t,i){let n=new ym(mm.INTERNAL_ERROR,e,i);return n.model=t,n}function gm(e,t){return Object.fromEntries(Object.entries(e).filter(([i])=>t.includes(
i)))}var hc=new WeakMap;function bm(e){let t=hc.get(e);return t||(t={model:new Map,m2mRelation:new Map},hc.set(e,t)),t}function qc(e,t){let i=bm(e),n=t.toLowerCase();
if(i.model.has(n))return i.model.get(n);let s=Object.values(e.models).find(r=>r.name.toLowerCase()===n);return i.model.set(n,s),s}function Ga(e,t){return e.typeDefs?.[t]}function fi(e,t){let i=qc(e,t);if(!i)throw Qt(`Model "${t}" not found in schema`,t);return i}function St(e,t,i){let n=qc(e,t);if(n){if(n.fields[i])return n.fields[i];throw Qt(`Field "${i}" not found in model "${t}"`,t)}let s=Ga(e,t);if(s){if(s.fields[i])
return s.fields[i];throw Qt(`Field "${i}" not found in type "${t}"`,t)}throw Qt(`Model or type "${t}" not found in schema`,t)}function Pa(e,t){let i=fi(e,t),n=[];for(let[s,r]of Object.entries(i.uniqueFields)){if(typeof r!="object")throw Qt(`Invalid unique field definition for "${s}"`,t);
typeof r.type=="string"?n.push({name:s,def:St(e,t,s)}):n.push({name:s,defs:Object.fromEntries(Object.keys(r).map(a=>[a,St(e,t,a)]))})}return n}function Ka(e){return e.default!==void 0||e.updatedAt}function vm(e,t){return!!e.enums?.[t]}function Hn(e,t){return e.enums?.[t]}function dc(e,t){return!!e.typeDefs?.[t]}var Sm=["Int","Float","BigInt","Decimal"];var Om=["AND","OR","NOT"],Ia=["_count","_sum","_avg","_min","_max"],Ya={equals:"Equality",not:"Equality",in:"Equality",notIn:"Equality",lt:"Range",lte:"Range",gt:"\
Range",gte:"Range",between:"Range",contains:"Like",startsWith:"Like",endsWith:"Like",mode:"Like",is:"Relation",isNot:"Relation",some:"Relation",every:"Relation",
none:"Relation",path:"Json",string_contains:"Json",string_starts_with:"Json",string_ends_with:"Json",array_contains:"Json",array_starts_with:"Json",array_ends_with:"\
Json",fuzzy:"Fuzzy",fts:"FullText",has:"List",hasEvery:"List",hasSome:"List",isEmpty:"List"};var Em=["create","read","update","delete"],Zv=[...Em,"post-update"];function R(){return function(e,t,i){let n=i.value;return i.value=function(...s){let r=(0,Bc.default)({$call:t,$args:s.map(o=>Array.isArray(o)?[...o].sort():o)}),
a=this.getCache(r);if(a!==void 0)return a;let l=n.apply(this,s);return this.setCache(r,l),l},i}}function b(e,t){if(typeof Reflect=="object"&&typeof Reflect.metadata==
"function")return Reflect.metadata(e,t)}function N(e,t,i,n){var s=arguments.length,r=s<3?t:n===null?n=Object.getOwnPropertyDescriptor(t,i):n,a;if(typeof Reflect==
"object"&&typeof Reflect.decorate=="function")r=Reflect.decorate(e,t,i,n);else for(var l=e.length-1;l>=0;l--)(a=e[l])&&(r=(s<3?a(r):s>3?a(t,i,r):a(t,i))||r);return s>
3&&r&&Object.defineProperty(t,i,r),r}var pc,mc,yc,gc,bc,vc,Sc,Oc,Ec,wc,Tc,Mc,Ac,Rc,Nc,_c,Cc,jc,Fc,$c,Dc,kc,zc,Uc;function wm(){return h.z.preprocess(e=>{if(typeof e!="string")return e;if(/^\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d\d(?::\d\d)?)?$/.test(e)){let i=e.endsWith(
"Z")||/[+-]\d\d(?::\d\d)?$/.test(e),n=new Date(`1970-01-01T${e}${i?"":"Z"}`);return isNaN(n.getTime())?e:n}let t=new Date(e);return isNaN(t.getTime())?e:t},h.z.
union([h.z.iso.datetime(),h.z.iso.date(),h.z.date()]))}var _=class{schemaCache=new Map;schemaRegistry=h.z.registry();allFilterKinds=[...new Set(Object.values(Ya))];schema;options;extraValidationsEnabled=!0;constructor(e,t){
"$schema"in e?(this.schema=e.$schema,this.options=e.$options):(this.schema=e,this.options=t||{})}get plugins(){return this.options.plugins??[]}getModelFields(e){
let t=fi(this.schema,e);return Object.entries(t.fields).filter(([,i])=>i.type!=="Unsupported")}shouldIncludeRelations(e){return e?.relationDepth===void 0||e.relationDepth>
0}nextOptions(e){if(e)return e.relationDepth===void 0?e:{...e,relationDepth:e.relationDepth-1}}getCache(e){return this.schemaCache.get(e)}setCache(e,t){this.schemaCache.
set(e,t)}filterSchemaSuffix(e){let t=[];return e.optional&&t.push("Optional"),e.array&&t.push("Array"),e.withAggregations&&t.push("Agg"),e.allowedFilterKinds&&t.
push(...e.allowedFilterKinds.slice().sort()),t.length?`${t.join("")}`:""}registerSchema(e,t){if(!this.schemaRegistry.has(t))try{this.schemaRegistry.add(t,{id:e})}catch{}}toJSONSchema(){
this.schemaCache.clear(),this.schemaRegistry.clear();for(let e of Object.keys(this.schema.models).filter(t=>this.isModelAllowed(t))){let t=e;this.makeFindUniqueSchema(
t),this.makeFindFirstSchema(t),this.makeFindManySchema(t),this.makeExistsSchema(t),this.makeCreateSchema(t),this.makeCreateManySchema(t),this.makeCreateManyAndReturnSchema(
t),this.makeUpdateSchema(t),this.makeUpdateManySchema(t),this.makeUpdateManyAndReturnSchema(t),this.makeUpsertSchema(t),this.makeDeleteSchema(t),this.makeDeleteManySchema(
t),this.makeCountSchema(t),this.makeAggregateSchema(t),this.makeGroupBySchema(t)}for(let e of Object.keys(this.schema.procedures??{}))this.isProcedureAllowed(e)&&
this.makeProcedureArgsSchema(e);return h.z.toJSONSchema(this.schemaRegistry,{unrepresentable:"any"})}get cacheStats(){return{size:this.schemaCache.size,keys:[...this.
schemaCache.keys()]}}makeFindUniqueSchema(e,t){return this.makeFindSchema(e,"findUnique",t)}makeFindFirstSchema(e,t){return this.makeFindSchema(e,"findFirst",t)}makeFindManySchema(e,t){
return this.makeFindSchema(e,"findMany",t)}makeFindSchema(e,t,i){let n={},s=t==="findUnique",r=t==="findUnique"||t==="findFirst",a=this.makeWhereSchema(e,s,!1,!1,
i);s?n.where=a:n.where=a.optional(),n.select=this.makeSelectSchema(e,i).optional().nullable(),n.include=this.makeIncludeSchema(e,i).optional().nullable(),n.omit=
this.makeOmitSchema(e).optional().nullable(),s||(n.skip=this.makeSkipSchema().optional(),r?n.take=h.z.literal(1).optional():n.take=this.makeTakeSchema().optional(),
n.orderBy=this.orArray(this.makeOrderBySchema(e,!0,!1,i),!0).optional(),n.cursor=this.makeCursorSchema(e,i).optional(),n.distinct=this.makeDistinctSchema(e).optional());
let l=h.z.strictObject(n),o=this.mergePluginArgsSchema(l,t);return o=this.refineForSelectIncludeMutuallyExclusive(o),o=this.refineForSelectOmitMutuallyExclusive(
o),o=this.refineForSelectHasTruthyField(o),s||(o=o.optional()),this.registerSchema(`${e}${(0,te.upperCaseFirst)(t)}Args`,o),o}makeExistsSchema(e,t){let i=h.z.strictObject(
{where:this.makeWhereSchema(e,!1,!1,!1,t).optional()}),n=this.mergePluginArgsSchema(i,"exists").optional();return this.registerSchema(`${e}ExistsArgs`,n),n}makeScalarSchema(e,t){
return this.schema.typeDefs&&e in this.schema.typeDefs?this.makeTypeDefSchema(e):this.schema.enums&&e in this.schema.enums?this.makeEnumSchema(e):(0,Pn.match)(e).
with("String",()=>this.extraValidationsEnabled?Ae.ZodUtils.addStringValidation(h.z.string(),t):h.z.string()).with("Int",()=>this.extraValidationsEnabled?Ae.ZodUtils.
addNumberValidation(h.z.number().int(),t):h.z.number().int()).with("Float",()=>this.extraValidationsEnabled?Ae.ZodUtils.addNumberValidation(h.z.number(),t):h.z.
number()).with("Boolean",()=>h.z.boolean()).with("BigInt",()=>h.z.union([this.extraValidationsEnabled?Ae.ZodUtils.addNumberValidation(h.z.number().int(),t):h.z.
number().int(),this.extraValidationsEnabled?Ae.ZodUtils.addBigIntValidation(h.z.bigint(),t):h.z.bigint()])).with("Decimal",()=>h.z.union([this.extraValidationsEnabled?
Ae.ZodUtils.addNumberValidation(h.z.number(),t):h.z.number(),Ae.ZodUtils.addDecimalValidation(h.z.instanceof(xc.default),t,this.extraValidationsEnabled),Ae.ZodUtils.
addDecimalValidation(h.z.string(),t,this.extraValidationsEnabled)])).with("DateTime",()=>this.makeDateTimeValueSchema()).with("Bytes",()=>h.z.instanceof(Uint8Array)).
with("Json",()=>this.makeJsonValueSchema()).otherwise(()=>h.z.unknown())}isParameterizedComputedField(e){return!!(e.computed&&e.params)}makeFieldArgsSchema(e){return h.z.
strictObject(Object.fromEntries(Object.entries(e).map(([t,i])=>{let n=this.makeScalarSchema(i.type);return i.array&&(n=n.array()),i.optional&&(n=n.optional()),[
t,n]})))}addComputedArgsToFilter(e,t){let i=(e instanceof h.z.ZodUnion?e.options:[e]).filter(s=>s instanceof h.z.ZodObject),n=Object.assign({},...i.map(s=>s.shape));
return h.z.strictObject({args:this.makeFieldArgsSchema(t),...n})}makeEnumSchema(e){let t=Hn(this.schema,e);(0,te.invariant)(t,`Enum "${e}" not found in schema`);
let i=h.z.enum(Object.keys(t.values));return this.registerSchema(e,i),i}makeTypeDefSchema(e){let t=Ga(this.schema,e);(0,te.invariant)(t,`Type definition "${e}" \
not found in schema`);let i=(t.strict?h.z.strictObject:h.z.looseObject)(Object.fromEntries(Object.entries(t.fields).map(([s,r])=>{let a=dc(this.schema,r.type)?h.z.
lazy(()=>this.makeTypeDefSchema(r.type)):this.makeScalarSchema(r.type);return r.array&&(a=a.array()),r.optional&&(a=a.nullish()),[s,a]}))),n=h.z.any().superRefine(
(s,r)=>{let a=i.safeParse(s);a.success||a.error.issues.forEach(l=>r.addIssue(l))});return this.registerSchema(e,n),n}makeWhereSchema(e,t,i=!1,n=!1,s){let r=t?Pa(
this.schema,e).filter(f=>"def"in f).map(f=>f.name):void 0,a=this.nextOptions(s),l={};for(let[f,d]of this.getModelFields(e)){let g;if(d.relation){if(i||!this.shouldIncludeRelations(
s))continue;let O=this.getEffectiveFilterKinds(e,f);O&&!O.includes("Relation")?g=h.z.never():(g=h.z.lazy(()=>this.makeWhereSchema(d.type,!1,!1,!1,a).optional()),
d.array?g=h.z.strictObject({some:g.optional(),every:g.optional(),none:g.optional()}):(g=this.nullableIf(g,!d.array&&!!d.optional),g=h.z.union([g,h.z.strictObject(
{is:g.optional(),isNot:g.optional()})])))}else{let O=r?.includes(f)?void 0:this.getEffectiveFilterKinds(e,f),S=Hn(this.schema,d.type);S?Object.keys(S.values).length>
0&&(g=this.makeEnumFilterSchema(d.type,!!d.optional,!!d.array,n,O)):d.array?g=this.makeArrayFilterSchema(d.type,O):this.isTypeDefType(d.type)?g=this.makeTypedJsonFilterSchema(
d.type,!!d.optional,!!d.array,O):g=this.makePrimitiveFilterSchema(d.type,!!d.optional,n,O,!!d.fuzzy,!!d.fullText)}g&&this.isParameterizedComputedField(d)&&(g=this.
addComputedArgsToFilter(g,d.params)),g&&(l[f]=g.optional())}if(t){let f=Pa(this.schema,e);for(let d of f)"defs"in d&&(l[d.name]=h.z.object(Object.fromEntries(Object.
entries(d.defs).map(([g,O])=>{(0,te.invariant)(!O.relation,"unique field cannot be a relation");let S,w=Hn(this.schema,O.type);return w?Object.keys(w.values).length>
0?S=this.makeEnumFilterSchema(O.type,!!O.optional,!!O.array,!1,void 0):S=h.z.never():S=this.makePrimitiveFilterSchema(O.type,!!O.optional,!1,void 0),[g,S]}))).optional())}
l.$expr=h.z.custom(f=>typeof f=="function",{error:'"$expr" must be a function'}).optional(),l.AND=this.orArray(h.z.lazy(()=>this.makeWhereSchema(e,!1,i,!1,s)),!0).
optional(),l.OR=h.z.lazy(()=>this.makeWhereSchema(e,!1,i,!1,s)).array().optional(),l.NOT=this.orArray(h.z.lazy(()=>this.makeWhereSchema(e,!1,i,!1,s)),!0).optional();
let o=h.z.strictObject(l),u=o;if(t){let f=Pa(this.schema,e);if(f.length===0)throw Qt(`Model "${e}" has no unique fields`);f.length===1?u=o.required({[f[0].name]:!0}):
u=o.refine(d=>f.some(({name:g})=>d[g]!==void 0),"At least one unique field or field set must be set")}let c=t?`${e}WhereUniqueInput`:`${e}WhereInput`;return i&&
(c+="WithoutRelation"),n&&(c+="WithAggregation"),this.registerSchema(c,u),u}makeTypedJsonFilterSchema(e,t,i,n){let s=Ga(this.schema,e);(0,te.invariant)(s,`Type \
definition "${e}" not found in schema`);let r=[];if(!i){let o={};for(let[u,c]of Object.entries(s.fields))this.isTypeDefType(c.type)?o[u]=this.makeTypedJsonFilterSchema(
c.type,!!c.optional,!!c.array,void 0).optional():Hn(this.schema,c.type)?o[u]=this.makeEnumFilterSchema(c.type,!!c.optional,!!c.array,!1,void 0).optional():c.array?
o[u]=this.makeArrayFilterSchema(c.type,void 0).optional():o[u]=this.makePrimitiveFilterSchema(c.type,!!c.optional,!1,void 0).optional();r.push(h.z.strictObject(
o))}let a=h.z.lazy(()=>this.makeTypedJsonFilterSchema(e,t,!1,n)).optional();i?r.push(h.z.strictObject({some:a,every:a,none:a})):r.push(h.z.strictObject({is:a,isNot:a})),
r.push(this.makeJsonFilterSchema(t,n)),t&&(r.push(h.z.null()),r.push(h.z.instanceof(vt)),r.push(h.z.instanceof(ci)),r.push(h.z.instanceof(Zi)));let l=h.z.union(
r);return this.registerSchema(`${e}Filter${this.filterSchemaSuffix({optional:t,array:i,allowedFilterKinds:n})}`,l),l}makeNullableTypedJsonMutationSchema(e){return h.z.
any().superRefine((t,i)=>{if(t instanceof vt||t instanceof ci||t===null||t===void 0)return;let n=e.safeParse(t);n.success||n.error.issues.forEach(s=>i.addIssue(
s))}).optional()}isTypeDefType(e){return this.schema.typeDefs&&e in this.schema.typeDefs}makeEnumFilterSchema(e,t,i,n,s){let r=Hn(this.schema,e);(0,te.invariant)(
r,`Enum "${e}" not found in schema`);let a=h.z.enum(Object.keys(r.values)),l;if(i)l=this.internalMakeArrayFilterSchema(a,s);else{let o=this.makeCommonPrimitiveFilterComponents(
a,t,()=>h.z.lazy(()=>this.makeEnumFilterSchema(e,t,i,n,s)),["equals","in","notIn","not"],n?["_count","_min","_max"]:void 0,s);l=this.createUnionFilterSchema(a,t,
o,s)}return this.registerSchema(`${e}Filter${this.filterSchemaSuffix({optional:t,array:i,allowedFilterKinds:s,withAggregations:n})}`,l),l}makeArrayFilterSchema(e,t){
let i=this.internalMakeArrayFilterSchema(this.makeScalarSchema(e),t);return this.registerSchema(`${e}ArrayFilter${this.filterSchemaSuffix({array:!0,allowedFilterKinds:t})}`,
i),i}internalMakeArrayFilterSchema(e,t){let i={equals:e.array().optional(),has:e.optional(),hasEvery:e.array().optional(),hasSome:e.array().optional(),isEmpty:h.z.
boolean().optional()},n=this.trimFilterOperators(i,t);return h.z.strictObject(n)}makePrimitiveFilterSchema(e,t,i,n,s=!1,r=!1){return(0,Pn.match)(e).with("String",
()=>this.makeStringFilterSchema(t,i,n,s,r)).with(Pn.P.union("Int","Float","Decimal","BigInt"),a=>this.makeNumberFilterSchema(a,t,i,n)).with("Boolean",()=>this.makeBooleanFilterSchema(
t,i,n)).with("DateTime",()=>this.makeDateTimeFilterSchema(t,i,n)).with("Bytes",()=>this.makeBytesFilterSchema(t,i,n)).with("Json",()=>this.makeJsonFilterSchema(
t,n)).with("Unsupported",()=>h.z.never()).exhaustive()}makeJsonValueSchema(){let e=h.z.union([h.z.string(),h.z.number(),h.z.boolean(),h.z.instanceof(ci),h.z.lazy(
()=>h.z.union([this.makeJsonValueSchema(),h.z.null()]).array()),h.z.record(h.z.string(),h.z.lazy(()=>h.z.union([this.makeJsonValueSchema(),h.z.null()])))]);return this.
registerSchema("JsonValue",e),e}makeJsonFilterSchema(e,t){if(t&&!t.includes("Json"))return h.z.never();let i=[this.makeJsonValueSchema(),h.z.instanceof(vt),h.z.
instanceof(Zi)];e&&i.push(h.z.null());let n=h.z.union(i),s=h.z.strictObject({path:h.z.string().optional(),equals:n.optional(),not:n.optional(),string_contains:h.z.
string().optional(),string_starts_with:h.z.string().optional(),string_ends_with:h.z.string().optional(),mode:this.makeStringModeSchema().optional(),array_contains:n.
optional(),array_starts_with:n.optional(),array_ends_with:n.optional()});return this.registerSchema(`JsonFilter${this.filterSchemaSuffix({optional:e,allowedFilterKinds:t})}`,
s),s}makeDateTimeValueSchema(){let e=wm();return this.registerSchema("DateTime",e),e}makeDateTimeFilterSchema(e,t,i){let n=this.makeDateTimeValueSchema(),s=this.
makeCommonPrimitiveFilterSchema(n,e,()=>h.z.lazy(()=>this.makeDateTimeFilterSchema(e,t,i)),t?["_count","_min","_max"]:void 0,i);return this.registerSchema(`Date\
TimeFilter${this.filterSchemaSuffix({optional:e,allowedFilterKinds:i,withAggregations:t})}`,s),s}makeBooleanFilterSchema(e,t,i){let n=this.makeCommonPrimitiveFilterComponents(
h.z.boolean(),e,()=>h.z.lazy(()=>this.makeBooleanFilterSchema(e,t,i)),["equals","not"],t?["_count","_min","_max"]:void 0,i),s=this.createUnionFilterSchema(h.z.boolean(),
e,n,i);return this.registerSchema(`BooleanFilter${this.filterSchemaSuffix({optional:e,allowedFilterKinds:i,withAggregations:t})}`,s),s}makeBytesFilterSchema(e,t,i){
let n=h.z.instanceof(Uint8Array),s=this.makeCommonPrimitiveFilterComponents(n,e,()=>h.z.instanceof(Uint8Array),["equals","in","notIn","not"],t?["_count","_min",
"_max"]:void 0,i),r=this.createUnionFilterSchema(n,e,s,i);return this.registerSchema(`BytesFilter${this.filterSchemaSuffix({optional:e,allowedFilterKinds:i,withAggregations:t})}`,
r),r}makeCommonPrimitiveFilterComponents(e,t,i,n=void 0,s=void 0,r=void 0){let a=()=>this.makeCommonPrimitiveFilterSchema(e,!1,i,void 0,r).optional(),l={equals:this.
nullableIf(e.optional(),t),in:e.array().optional(),notIn:e.array().optional(),lt:e.optional(),lte:e.optional(),gt:e.optional(),gte:e.optional(),between:e.array().
length(2).optional(),not:i().optional(),...s?.includes("_count")?{_count:this.makeNumberFilterSchema("Int",!1,!1,void 0).optional()}:{},...s?.includes("_avg")?{
_avg:a()}:{},...s?.includes("_sum")?{_sum:a()}:{},...s?.includes("_min")?{_min:a()}:{},...s?.includes("_max")?{_max:a()}:{}};if(n){let o=[...n,...s??[]];l=gm(l,
o)}return l=this.trimFilterOperators(l,r),l}makeCommonPrimitiveFilterSchema(e,t,i,n=void 0,s=void 0){let r=this.makeCommonPrimitiveFilterComponents(e,t,i,void 0,
n,s);return this.createUnionFilterSchema(e,t,r,s)}makeNumberFilterSchema(e,t,i,n){let s=this.makeCommonPrimitiveFilterSchema(this.makeScalarSchema(e),t,()=>h.z.
lazy(()=>this.makeNumberFilterSchema(e,t,i,n)),i?["_count","_avg","_sum","_min","_max"]:void 0,n);return this.registerSchema(`${e}Filter${this.filterSchemaSuffix(
{optional:t,allowedFilterKinds:n,withAggregations:i})}`,s),s}makeStringFilterSchema(e,t,i,n=!1,s=!1){let r=this.makeCommonPrimitiveFilterComponents(h.z.string(),
e,()=>h.z.lazy(()=>this.makeStringFilterSchema(e,t,i,n,s)),void 0,t?["_count","_min","_max"]:void 0,i),a={startsWith:h.z.string().optional(),endsWith:h.z.string().
optional(),contains:h.z.string().optional(),...n&&this.providerSupportsFuzzySearch?{fuzzy:this.makeFuzzyFilterSchema().optional()}:{},...s&&this.providerSupportsFullTextSearch?
{fts:this.makeFullTextFilterSchema().optional()}:{},...this.providerSupportsCaseSensitivity?{mode:this.makeStringModeSchema().optional()}:{}},l=this.trimFilterOperators(
a,i),o={...r,...l},u=this.createUnionFilterSchema(h.z.string(),e,o,i),c=`${n?"Fuzzy":""}${s?"FullText":""}`;return this.registerSchema(`StringFilter${this.filterSchemaSuffix(
{optional:e,allowedFilterKinds:i,withAggregations:t})}${c}`,u),u}makeStringModeSchema(){return h.z.union([h.z.literal("default"),h.z.literal("insensitive")])}makeFuzzyFilterSchema(){
return h.z.strictObject({search:h.z.string().min(1),mode:h.z.union([h.z.literal("simple"),h.z.literal("word"),h.z.literal("strictWord")]).default("simple"),threshold:h.z.
number().min(0).max(1).optional(),unaccent:h.z.boolean().default(!1)})}makeFullTextFilterSchema(){return h.z.strictObject({search:h.z.string().min(1),config:h.z.
string().min(1).optional()})}makeSelectSchema(e,t){let i={};for(let[s,r]of this.getModelFields(e)){if(this.isParameterizedComputedField(r)){i[s]=h.z.strictObject(
{args:this.makeFieldArgsSchema(r.params)}).optional();continue}if(r.relation){if(!this.shouldIncludeRelations(t))continue;this.isModelAllowed(r.type)&&(i[s]=this.
makeRelationSelectIncludeSchema(e,s,t).optional())}else this.options.allowQueryTimeOmitOverride===!1&&this.isFieldOmittedByConfig(e,s)?i[s]=h.z.literal(!1).optional():
i[s]=h.z.boolean().optional()}if(this.shouldIncludeRelations(t)){let s=this.makeCountSelectionSchema(e,t);s instanceof h.z.ZodNever||(i._count=s)}this.addExtResultFields(
e,i);let n=h.z.strictObject(i);return this.registerSchema(`${e}Select`,n),n}makeCountSelectionSchema(e,t){let i=fi(this.schema,e),n=Object.values(i.fields).filter(
s=>s.relation&&s.array);if(n.length>0){let s=this.nextOptions(t),r=h.z.union([h.z.literal(!0),h.z.strictObject({select:h.z.strictObject(n.reduce((a,l)=>({...a,[l.
name]:h.z.union([h.z.boolean(),h.z.strictObject({where:this.makeWhereSchema(l.type,!1,!1,!1,s)})]).optional()}),{}))})]).optional();return this.registerSchema(`${e}\
CountSelection`,r),r}else return h.z.never()}makeRelationSelectIncludeSchema(e,t,i){let n=St(this.schema,e,t),s=this.nextOptions(i),r=h.z.strictObject({...n.array||
n.optional?{where:h.z.lazy(()=>this.makeWhereSchema(n.type,!1,!1,!1,s)).optional()}:{},select:h.z.lazy(()=>this.makeSelectSchema(n.type,s)).optional().nullable(),
include:h.z.lazy(()=>this.makeIncludeSchema(n.type,s)).optional().nullable(),omit:h.z.lazy(()=>this.makeOmitSchema(n.type)).optional().nullable(),...n.array?{orderBy:h.z.
lazy(()=>this.orArray(this.makeOrderBySchema(n.type,!0,!1,s),!0)).optional(),skip:this.makeSkipSchema().optional(),take:this.makeTakeSchema().optional(),cursor:this.
makeCursorSchema(n.type,s).optional(),distinct:this.makeDistinctSchema(n.type).optional()}:{}});r=this.refineForSelectIncludeMutuallyExclusive(r),r=this.refineForSelectOmitMutuallyExclusive(
r),r=this.refineForSelectHasTruthyField(r);let a=h.z.union([h.z.boolean(),r]);return this.registerSchema(`${e}${(0,te.upperCaseFirst)(t)}RelationInput`,a),a}isFieldOmittedByConfig(e,t){
let i=this.options.omit?.[(0,te.lowerCaseFirst)(e)]??this.options.omit?.[e];return i&&typeof i[t]=="boolean"?i[t]:!!St(this.schema,e,t).omit}makeOmitSchema(e){let t={};
for(let[n,s]of this.getModelFields(e))this.isParameterizedComputedField(s)||s.relation||(this.options.allowQueryTimeOmitOverride!==!1?t[n]=h.z.boolean().optional():
t[n]=h.z.literal(!0).optional());this.addExtResultFields(e,t);let i=h.z.strictObject(t);return this.registerSchema(`${e}OmitInput`,i),i}addExtResultFields(e,t){
for(let i of this.plugins){let n=i.result;if(n){let s=n[(0,te.lowerCaseFirst)(e)];if(s)for(let r of Object.keys(s))t[r]=h.z.boolean().optional()}}}makeIncludeSchema(e,t){
let i=fi(this.schema,e),n={};for(let r of Object.keys(i.fields)){let a=St(this.schema,e,r);if(a.relation){if(!this.shouldIncludeRelations(t))continue;this.isModelAllowed(
a.type)&&(n[r]=this.makeRelationSelectIncludeSchema(e,r,t).optional())}else this.isParameterizedComputedField(a)&&(n[r]=h.z.strictObject({args:this.makeFieldArgsSchema(
a.params)}).optional())}if(this.shouldIncludeRelations(t)){let r=this.makeCountSelectionSchema(e,t);r instanceof h.z.ZodNever||(n._count=r)}let s=h.z.strictObject(
n);return this.registerSchema(`${e}Include`,s),s}makeOrderBySchema(e,t,i,n){let s={},r=h.z.union([h.z.literal("asc"),h.z.literal("desc")]),a=c=>c.refine(f=>Object.
keys(f).length<=1,{message:"Each orderBy element must have at most one key"}),l=this.nextOptions(n);for(let[c,f]of this.getModelFields(e))f.relation?t&&this.shouldIncludeRelations(
n)&&(s[c]=h.z.lazy(()=>{let d=this.makeOrderBySchema(f.type,t,i,l);return f.array&&(d=a(d.safeExtend({_count:r}))),d}).optional()):f.computed&&f.params?s[c]=h.z.
strictObject({args:this.makeFieldArgsSchema(f.params),sort:r,nulls:h.z.union([h.z.literal("first"),h.z.literal("last")]).optional()}).optional():f.optional?s[c]=
h.z.union([r,h.z.strictObject({sort:r,nulls:h.z.union([h.z.literal("first"),h.z.literal("last")]).optional()})]).optional():s[c]=r.optional();if(i)for(let c of[
"_count","_avg","_sum","_min","_max"])s[c]=h.z.lazy(()=>this.makeOrderBySchema(e,!0,!1,n).optional());if(this.providerSupportsFuzzySearch){let c=this.getModelFields(
e).filter(([,f])=>!f.relation&&f.type==="String"&&f.fuzzy===!0).map(([f])=>f);c.length>0&&(s._fuzzyRelevance=h.z.strictObject({fields:h.z.array(h.z.enum(c)).min(
1),search:h.z.string(),mode:h.z.union([h.z.literal("simple"),h.z.literal("word"),h.z.literal("strictWord")]).default("simple"),unaccent:h.z.boolean().default(!1),
sort:r}).optional())}if(this.providerSupportsFullTextSearch){let c=this.getModelFields(e).filter(([,f])=>!f.relation&&f.type==="String"&&f.fullText===!0).map(([
f])=>f);c.length>0&&(s._ftsRelevance=h.z.strictObject({fields:h.z.array(h.z.enum(c)).min(1),search:h.z.string().min(1),config:h.z.string().min(1).optional(),sort:r}).
optional())}let o=a(h.z.strictObject(s)),u=`${e}OrderBy`;return t&&(u+="WithRelation"),i&&(u+="WithAggregation"),u+="Input",this.registerSchema(u,o),o}makeDistinctSchema(e){
let t=this.getModelFields(e).filter(([,n])=>!n.relation&&!this.isParameterizedComputedField(n)).map(([n])=>n),i=t.length>0?this.orArray(h.z.enum(t),!0):h.z.never();
return this.registerSchema(`${e}DistinctInput`,i),i}makeCursorSchema(e,t){let i=this.makeWhereSchema(e,!0,!0,!1,t).optional();return this.registerSchema(`${e}Cu\
rsorInput`,i),i}makeCreateSchema(e,t){let i=this.makeCreateDataSchema(e,!1,[],!1,t),n=h.z.strictObject({data:i,select:this.makeSelectSchema(e,t).optional().nullable(),
include:this.makeIncludeSchema(e,t).optional().nullable(),omit:this.makeOmitSchema(e).optional().nullable()}),s=this.mergePluginArgsSchema(n,"create");return s=
this.refineForSelectIncludeMutuallyExclusive(s),s=this.refineForSelectOmitMutuallyExclusive(s),s=this.refineForSelectHasTruthyField(s),this.registerSchema(`${e}\
CreateArgs`,s),s}makeCreateManySchema(e,t){let i=this.mergePluginArgsSchema(this.makeCreateManyPayloadSchema(e,[],t),"createMany");return this.registerSchema(`${e}\
CreateManyArgs`,i),i}makeCreateManyAndReturnSchema(e,t){let i=this.makeCreateManyPayloadSchema(e,[],t).extend({select:this.makeSelectSchema(e,t).optional().nullable(),
omit:this.makeOmitSchema(e).optional().nullable()});i=this.mergePluginArgsSchema(i,"createManyAndReturn");let n=this.refineForSelectHasTruthyField(this.refineForSelectOmitMutuallyExclusive(
i)).optional();return this.registerSchema(`${e}CreateManyAndReturnArgs`,n),n}makeCreateDataSchema(e,t,i=[],n=!1,s){let r=n||!this.shouldIncludeRelations(s),a={},
l={},o=fi(this.schema,e),u=this.getModelFields(e),c=!r&&u.some(([w,p])=>!i.includes(w)&&p.relation),f=this.nextOptions(s);u.forEach(([w,p])=>{if(!i.includes(w)&&
!(p.computed||p.isDiscriminator))if(p.relation){if(r||!this.isModelAllowed(p.type))return;let m=[],y=p.relation.opposite;if(y){m.push(y);let T=St(this.schema,p.
type,y);T.relation?.fields&&m.push(...T.relation.fields)}let v=h.z.lazy(()=>this.makeRelationManipulationSchema(e,w,m,"create",f));if(p.optional||p.array)v=v.optional();else{
let T=!1;p.relation.fields&&(T=p.relation.fields.every(k=>{let M=St(this.schema,e,k);return M.optional||Ka(M)})),T&&(v=v.optional())}p.optional&&!p.array&&(v=v.
nullable()),l[w]=v,(p.array||!p.relation.references)&&(a[w]=v)}else{let m=this.makeScalarSchema(p.type,p.attributes);p.array&&(m=Ae.ZodUtils.addListValidation(m.
array(),p.attributes),m=h.z.union([m,h.z.strictObject({set:m})]).optional()),(p.optional||Ka(p))&&(m=m.optional()),p.optional&&(p.type==="Json"?m=h.z.union([m,h.z.
instanceof(vt)]):this.isTypeDefType(p.type)?m=this.makeNullableTypedJsonMutationSchema(m):m=m.nullable()),a[w]=m,p.foreignKeyFor||(l[w]=m)}});let d=this.extraValidationsEnabled?
Ae.ZodUtils.addCustomValidation(h.z.strictObject(a),o.attributes):h.z.strictObject(a),g=this.extraValidationsEnabled?Ae.ZodUtils.addCustomValidation(h.z.strictObject(
l),o.attributes):h.z.strictObject(l),O=c?h.z.union([d,g,...t?[h.z.array(d)]:[],...t?[h.z.array(g)]:[]]):this.orArray(d,t),S=[`${e}CreateData`];return t&&S.push(
"Array"),n&&S.push("WithoutRelation"),i.length&&S.push(`Without${i.slice().sort().join("")}`),this.registerSchema(S.join(""),O),O}makeRelationManipulationSchema(e,t,i,n,s){
let r=St(this.schema,e,t),a=r.type,l=!!r.array,o=this.canCreateModel(a),u={connect:this.makeConnectDataSchema(a,l,s).optional()};if(o&&(u.create=this.makeCreateDataSchema(
r.type,!!r.array,i,!1,s).optional(),u.connectOrCreate=this.makeConnectOrCreateDataSchema(a,l,i,s).optional()),l&&o&&(u.createMany=this.makeCreateManyPayloadSchema(
a,i,s).optional()),n==="update"){if((r.optional||r.array)&&(u.disconnect=this.makeDisconnectDataSchema(a,l,s).optional(),u.delete=this.makeDeleteRelationDataSchema(
a,l,!0,s).optional()),u.update=l?this.orArray(h.z.strictObject({where:this.makeWhereSchema(a,!0,!1,!1,s),data:this.makeUpdateDataSchema(a,i,!1,s)}),!0).optional():
h.z.union([h.z.strictObject({where:this.makeWhereSchema(a,!1,!1,!1,s).optional(),data:this.makeUpdateDataSchema(a,i,!1,s)}),this.makeUpdateDataSchema(a,i,!1,s)]).
optional(),o){let c=this.makeWhereSchema(a,!0,!1,!1,s);r.array||(c=c.optional()),u.upsert=this.orArray(h.z.strictObject({where:c,create:this.makeCreateDataSchema(
a,!1,i,!1,s),update:this.makeUpdateDataSchema(a,i,!1,s)}),!0).optional()}l&&(u.set=this.makeSetDataSchema(a,!0,s).optional(),u.updateMany=this.orArray(h.z.strictObject(
{where:this.makeWhereSchema(a,!1,!0,!1,s),data:this.makeUpdateDataSchema(a,i,!1,s)}),!0).optional(),u.deleteMany=this.makeDeleteRelationDataSchema(a,!0,!1,s).optional())}
return h.z.strictObject(u)}makeSetDataSchema(e,t,i){return this.orArray(this.makeWhereSchema(e,!0,!1,!1,i),t)}makeConnectDataSchema(e,t,i){return this.orArray(this.
makeWhereSchema(e,!0,!1,!1,i),t)}makeDisconnectDataSchema(e,t,i){return t?this.orArray(this.makeWhereSchema(e,!0,!1,!1,i),t):h.z.union([h.z.boolean(),this.makeWhereSchema(
e,!1,!1,!1,i)])}makeDeleteRelationDataSchema(e,t,i,n){return t?this.orArray(this.makeWhereSchema(e,i,!1,!1,n),!0):h.z.union([h.z.boolean(),this.makeWhereSchema(
e,i,!1,!1,n)])}makeConnectOrCreateDataSchema(e,t,i,n){let s=this.makeWhereSchema(e,!0,!1,!1,n),r=this.makeCreateDataSchema(e,!1,i,!1,n);return this.orArray(h.z.
strictObject({where:s,create:r}),t)}makeCreateManyPayloadSchema(e,t,i){let n=h.z.strictObject({data:this.makeCreateDataSchema(e,!0,t,!0,i),skipDuplicates:h.z.boolean().
optional()}),s=[`${e}CreateManyPayload`];return t.length&&s.push(`Without${t.slice().sort().join("")}`),this.registerSchema(s.join(""),n),n}makeUpdateSchema(e,t){
let i=h.z.strictObject({where:this.makeWhereSchema(e,!0,!1,!1,t),data:this.makeUpdateDataSchema(e,[],!1,t),select:this.makeSelectSchema(e,t).optional().nullable(),
include:this.makeIncludeSchema(e,t).optional().nullable(),omit:this.makeOmitSchema(e).optional().nullable()}),n=this.mergePluginArgsSchema(i,"update");return n=
this.refineForSelectIncludeMutuallyExclusive(n),n=this.refineForSelectOmitMutuallyExclusive(n),n=this.refineForSelectHasTruthyField(n),this.registerSchema(`${e}\
UpdateArgs`,n),n}makeUpdateManySchema(e,t){let i=this.mergePluginArgsSchema(h.z.strictObject({where:this.makeWhereSchema(e,!1,!1,!1,t).optional(),data:this.makeUpdateDataSchema(
e,[],!0,t),limit:h.z.number().int().nonnegative().optional()}),"updateMany");return this.registerSchema(`${e}UpdateManyArgs`,i),i}makeUpdateManyAndReturnSchema(e,t){
let i=this.makeUpdateManySchema(e,t).extend({select:this.makeSelectSchema(e,t).optional().nullable(),omit:this.makeOmitSchema(e).optional().nullable()});return i=
this.refineForSelectOmitMutuallyExclusive(i),i=this.refineForSelectHasTruthyField(i),this.registerSchema(`${e}UpdateManyAndReturnArgs`,i),i}makeUpsertSchema(e,t){
let i=h.z.strictObject({where:this.makeWhereSchema(e,!0,!1,!1,t),create:this.makeCreateDataSchema(e,!1,[],!1,t),update:this.makeUpdateDataSchema(e,[],!1,t),select:this.
makeSelectSchema(e,t).optional().nullable(),include:this.makeIncludeSchema(e,t).optional().nullable(),omit:this.makeOmitSchema(e).optional().nullable()}),n=this.
mergePluginArgsSchema(i,"upsert");return n=this.refineForSelectIncludeMutuallyExclusive(n),n=this.refineForSelectOmitMutuallyExclusive(n),n=this.refineForSelectHasTruthyField(
n),this.registerSchema(`${e}UpsertArgs`,n),n}makeUpdateDataSchema(e,t=[],i=!1,n){let s=i||!this.shouldIncludeRelations(n),r={},a={},l=fi(this.schema,e),o=this.getModelFields(
e),u=!s&&o.some(([S,w])=>w.relation&&!t.includes(S)),c=this.nextOptions(n);o.forEach(([S,w])=>{if(!t.includes(S)&&!(w.computed||w.isDiscriminator))if(w.relation){
if(s||!this.isModelAllowed(w.type))return;let p=[],m=w.relation.opposite;if(m){p.push(m);let v=St(this.schema,w.type,m);v.relation?.fields&&p.push(...v.relation.
fields)}let y=h.z.lazy(()=>this.makeRelationManipulationSchema(e,S,p,"update",c)).optional();w.optional&&!w.array&&(y=y.nullable()),a[S]=y,(w.array||!w.relation.
references)&&(r[S]=y)}else{let p=this.makeScalarSchema(w.type,w.attributes);if(this.isNumericField(w)&&(p=h.z.union([p,h.z.object({set:this.nullableIf(h.z.number().
optional(),!!w.optional).optional(),increment:h.z.number().optional(),decrement:h.z.number().optional(),multiply:h.z.number().optional(),divide:h.z.number().optional()}).
refine(m=>Object.keys(m).length===1,'Only one of "set", "increment", "decrement", "multiply", or "divide" can be provided')])),w.array){let m=Ae.ZodUtils.addListValidation(
p.array(),w.attributes);p=h.z.union([m,h.z.object({set:m.optional(),push:h.z.union([p,p.array()]).optional()}).refine(y=>Object.keys(y).length===1,'Only one of \
"set", "push" can be provided')])}w.optional&&(w.type==="Json"?p=h.z.union([p,h.z.instanceof(vt)]):this.isTypeDefType(w.type)?p=this.makeNullableTypedJsonMutationSchema(
p):p=p.nullable()),p=p.optional(),r[S]=p,w.foreignKeyFor||(a[S]=p)}});let f=this.extraValidationsEnabled?Ae.ZodUtils.addCustomValidation(h.z.strictObject(r),l.attributes):
h.z.strictObject(r),d=this.extraValidationsEnabled?Ae.ZodUtils.addCustomValidation(h.z.strictObject(a),l.attributes):h.z.strictObject(a),g=u?h.z.union([f,d]):f,
O=[`${e}UpdateData`];return i&&O.push("WithoutRelation"),t.length&&O.push(`Without${t.slice().sort().join("")}`),this.registerSchema(O.join(""),g),g}makeDeleteSchema(e,t){
let i=h.z.strictObject({where:this.makeWhereSchema(e,!0,!1,!1,t),select:this.makeSelectSchema(e,t).optional().nullable(),include:this.makeIncludeSchema(e,t).optional().
nullable(),omit:this.makeOmitSchema(e).optional().nullable()}),n=this.mergePluginArgsSchema(i,"delete");return n=this.refineForSelectIncludeMutuallyExclusive(n),
n=this.refineForSelectOmitMutuallyExclusive(n),n=this.refineForSelectHasTruthyField(n),this.registerSchema(`${e}DeleteArgs`,n),n}makeDeleteManySchema(e,t){let i=this.
mergePluginArgsSchema(h.z.strictObject({where:this.makeWhereSchema(e,!1,!1,!1,t).optional(),limit:h.z.number().int().nonnegative().optional()}),"deleteMany").optional();
return this.registerSchema(`${e}DeleteManyArgs`,i),i}makeCountSchema(e,t){let i=this.mergePluginArgsSchema(h.z.strictObject({where:this.makeWhereSchema(e,!1,!1,
!1,t).optional(),skip:this.makeSkipSchema().optional(),take:this.makeTakeSchema().optional(),orderBy:this.orArray(this.makeOrderBySchema(e,!0,!1,t),!0).optional(),
select:this.makeCountAggregateInputSchema(e).optional()}),"count").optional();return this.registerSchema(`${e}CountArgs`,i),i}makeCountAggregateInputSchema(e){let t=h.z.
union([h.z.literal(!0),h.z.strictObject({_all:h.z.literal(!0).optional(),...this.getModelFields(e).reduce((i,[n,s])=>(i[n]=this.isParameterizedComputedField(s)?
h.z.strictObject({args:this.makeFieldArgsSchema(s.params)}).optional():h.z.literal(!0).optional(),i),{})})]);return this.registerSchema(`${e}CountAggregateInput`,
t),t}makeAggregateSchema(e,t){let i=this.mergePluginArgsSchema(h.z.strictObject({where:this.makeWhereSchema(e,!1,!1,!1,t).optional(),skip:this.makeSkipSchema().
optional(),take:this.makeTakeSchema().optional(),orderBy:this.orArray(this.makeOrderBySchema(e,!0,!1,t),!0).optional(),_count:this.makeCountAggregateInputSchema(
e).optional(),_avg:this.makeSumAvgInputSchema(e).optional(),_sum:this.makeSumAvgInputSchema(e).optional(),_min:this.makeMinMaxInputSchema(e).optional(),_max:this.
makeMinMaxInputSchema(e).optional()}),"aggregate");return this.registerSchema(`${e}AggregateArgs`,i),i}makeSumAvgInputSchema(e){let t=h.z.strictObject(this.getModelFields(
e).reduce((i,[n,s])=>(this.isNumericField(s)&&(i[n]=this.isParameterizedComputedField(s)?h.z.strictObject({args:this.makeFieldArgsSchema(s.params)}).optional():
h.z.literal(!0).optional()),i),{}));return this.registerSchema(`${e}SumAvgAggregateInput`,t),t}makeMinMaxInputSchema(e){let t=h.z.strictObject(this.getModelFields(
e).reduce((i,[n,s])=>(!s.relation&&!s.array&&(i[n]=this.isParameterizedComputedField(s)?h.z.strictObject({args:this.makeFieldArgsSchema(s.params)}).optional():h.z.
literal(!0).optional()),i),{}));return this.registerSchema(`${e}MinMaxAggregateInput`,t),t}makeGroupBySchema(e,t){let i=this.getModelFields(e).filter(([,o])=>!o.
relation&&!this.isParameterizedComputedField(o)).map(([o])=>o),n=[];i.length>0&&n.push(h.z.enum(i));for(let[o,u]of this.getModelFields(e))this.isParameterizedComputedField(
u)&&n.push(h.z.strictObject({field:h.z.literal(o),args:this.makeFieldArgsSchema(u.params)}));let s=n.length===0?void 0:n.length===1?n[0]:h.z.union(n),r=s?this.orArray(
s,!0):h.z.never(),a=h.z.strictObject({where:this.makeWhereSchema(e,!1,!1,!1,t).optional(),orderBy:this.orArray(this.makeOrderBySchema(e,!1,!0,t),!0).optional(),
by:r,having:this.makeHavingSchema(e,t).optional(),skip:this.makeSkipSchema().optional(),take:this.makeTakeSchema().optional(),_count:this.makeCountAggregateInputSchema(
e).optional(),_avg:this.makeSumAvgInputSchema(e).optional(),_sum:this.makeSumAvgInputSchema(e).optional(),_min:this.makeMinMaxInputSchema(e).optional(),_max:this.
makeMinMaxInputSchema(e).optional()}),l=this.mergePluginArgsSchema(a,"groupBy");return l=l.refine(o=>{let u=(0,te.enumerate)(o.by).map(c=>typeof c=="string"?c:c?.
field);if(o.having&&typeof o.having=="object"){for(let[c,f]of Object.entries(o.having))if(!Ia.includes(c)&&!u.includes(c)&&(!f||typeof f!="object"||!this.onlyAggregationFields(
f)))return!1}return!0},'fields in "having" must be in "by"'),l=l.refine(o=>{let u=(0,te.enumerate)(o.by).map(c=>typeof c=="string"?c:c?.field);for(let c of(0,te.enumerate)(
o.orderBy))if(c&&Object.keys(c).filter(f=>!Ia.includes(f)).some(f=>!u.includes(f)))return!1;return!0},'fields in "orderBy" must be in "by"'),this.registerSchema(
`${e}GroupByArgs`,l),l}onlyAggregationFields(e){for(let[t,i]of Object.entries(e))if(!Ia.includes(t)&&!(Om.includes(t)&&(0,te.enumerate)(i).every(n=>this.onlyAggregationFields(
n))))return!1;return!0}makeHavingSchema(e,t){let i=this.makeWhereSchema(e,!1,!0,!0,t);return this.registerSchema(`${e}HavingInput`,i),i}makeProcedureArgsSchema(e){
let t=(this.schema.procedures??{})[e];if(!t)throw Qt(`Procedure not found: ${e}`);let i={};for(let s of Object.values(t.params??{}))i[s.name]=this.makeProcedureParamSchema(
s);let n=h.z.object(i);return this.registerSchema(`${e}ProcArgs`,n),n}makeProcedureParamSchema(e,t){let i;if(dc(this.schema,e.type))i=this.makeTypeDefSchema(e.type);else if(vm(
this.schema,e.type))i=this.makeEnumSchema(e.type);else if(e.type in(this.schema.models??{}))i=h.z.record(h.z.string(),h.z.unknown());else if(i=this.makeScalarSchema(
e.type),i instanceof h.z.ZodUnknown)throw Qt(`Unsupported procedure parameter type: ${e.type}`);return e.array&&(i=i.array()),e.optional&&(i=i.optional()),i}mergePluginArgsSchema(e,t){
let i=e;for(let n of this.plugins??[])if(n.queryArgs){let s=this.getPluginExtQueryArgsSchema(n,t);s&&(i=i.extend(s.shape))}return i.strict()}getPluginExtQueryArgsSchema(e,t){
if(!e.queryArgs)return;let i;if(t in e.queryArgs&&e.queryArgs[t])i=e.queryArgs[t];else if(t==="upsert"){let n="$create"in e.queryArgs&&e.queryArgs.$create?e.queryArgs.
$create:void 0,s="$update"in e.queryArgs&&e.queryArgs.$update?e.queryArgs.$update:void 0;n&&s?((0,te.invariant)(n instanceof h.ZodObject,"Plugin extended query \
args schema must be a Zod object"),(0,te.invariant)(s instanceof h.ZodObject,"Plugin extended query args schema must be a Zod object"),i=n.extend(s.shape)):n?i=
n:s&&(i=s)}else Mm.includes(t)&&"$create"in e.queryArgs&&e.queryArgs.$create?i=e.queryArgs.$create:Ys.includes(t)&&"$read"in e.queryArgs&&e.queryArgs.$read?i=e.
queryArgs.$read:Am.includes(t)&&"$update"in e.queryArgs&&e.queryArgs.$update?i=e.queryArgs.$update:Rm.includes(t)&&"$delete"in e.queryArgs&&e.queryArgs.$delete?
i=e.queryArgs.$delete:"$all"in e.queryArgs&&e.queryArgs.$all&&(i=e.queryArgs.$all);return(0,te.invariant)(i===void 0||i instanceof h.ZodObject,"Plugin extended \
query args schema must be a Zod object"),i}makeSkipSchema(){return h.z.number().int().nonnegative()}makeTakeSchema(){return h.z.number().int()}refineForSelectIncludeMutuallyExclusive(e){
return e.refine(t=>!(t.select&&t.include),'"select" and "include" cannot be used together')}refineForSelectOmitMutuallyExclusive(e){return e.refine(t=>!(t.select&&
t.omit),'"select" and "omit" cannot be used together')}refineForSelectHasTruthyField(e){return e.refine(t=>{let i=t.select;return!i||typeof i!="object"?!0:Object.
values(i).some(n=>n)},'"select" must have at least one truthy value')}nullableIf(e,t){return t?e.nullable():e}orArray(e,t){return t?h.z.union([e,h.z.array(e)]):
e}isNumericField(e){return Sm.includes(e.type)&&!e.array}get providerSupportsCaseSensitivity(){return this.schema.provider.type==="postgresql"}get providerSupportsFullTextSearch(){
return this.schema.provider.type==="postgresql"}get providerSupportsFuzzySearch(){return this.schema.provider.type==="postgresql"}getEffectiveFilterKinds(e,t){if(!e)
return;let i=this.options.slicing;if(!i?.models)return;let n=i.models,s=n[(0,te.lowerCaseFirst)(e)];if(s?.fields){let a=s.fields[t];if(a)return this.computeFilterKinds(
a.includedFilterKinds,a.excludedFilterKinds);let l=s.fields.$all;if(l)return this.computeFilterKinds(l.includedFilterKinds,l.excludedFilterKinds)}let r=n.$all;if(r?.
fields){let a=r.fields[t];if(a)return this.computeFilterKinds(a.includedFilterKinds,a.excludedFilterKinds);let l=r.fields.$all;if(l)return this.computeFilterKinds(
l.includedFilterKinds,l.excludedFilterKinds)}}computeFilterKinds(e,t){let i;if(e!==void 0&&(i=[...e]),t!==void 0){i||(i=[...this.allFilterKinds]);for(let n of t)
i=i.filter(s=>s!==n)}return i}trimFilterOperators(e,t){return t?Object.fromEntries(Object.entries(e).filter(([i,n])=>!(i in Ya)||t.includes(Ya[i]))):e}createUnionFilterSchema(e,t,i,n){
return Object.keys(i).length===0?!n||n.includes("Equality")?this.nullableIf(e,t):h.z.never():!n||n.includes("Equality")?h.z.union([this.nullableIf(e,t),h.z.strictObject(
i)]):h.z.strictObject(i)}canCreateModel(e){let t=fi(this.schema,e);return!(t.isDelegate||Object.values(t.fields).some(i=>i.type==="Unsupported"&&!i.optional&&!Ka(
i)))}isModelAllowed(e){let t=this.options.slicing;if(!t)return!0;let{includedModels:i,excludedModels:n}=t;return!(i!==void 0&&!i.includes(e)||n!==void 0&&n.includes(
e))}isProcedureAllowed(e){let t=this.options.slicing;if(!t)return!0;let{includedProcedures:i,excludedProcedures:n}=t;return!(i!==void 0&&!i.includes(e)||n!==void 0&&
n.includes(e))}};N([R(),b("design:type",Function),b("design:paramtypes",[String,Object,Object]),b("design:returntype",void 0)],_.prototype,"makeFindSchema",null);
N([R(),b("design:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",typeof(pc=typeof h.ZodType<"u"&&h.ZodType)=="function"?pc:Object)],
_.prototype,"makeExistsSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String]),b("design:returntype",void 0)],_.prototype,"makeEnumSchema",
null);N([R(),b("design:type",Function),b("design:paramtypes",[String]),b("design:returntype",typeof(mc=typeof h.ZodType<"u"&&h.ZodType)=="function"?mc:Object)],
_.prototype,"makeTypeDefSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,Object,Object,Object]),b("design:returntype",typeof(yc=
typeof h.ZodType<"u"&&h.ZodType)=="function"?yc:Object)],_.prototype,"makeWhereSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,
Boolean,Object]),b("design:returntype",void 0)],_.prototype,"makeTypedJsonFilterSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,
Boolean,Boolean,Object]),b("design:returntype",void 0)],_.prototype,"makeEnumFilterSchema",null);N([R(),R(),b("design:type",Function),b("design:paramtypes",[String,
Object]),b("design:returntype",void 0)],_.prototype,"makeArrayFilterSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Object,Boolean,Boolean,
Object,Object,Object]),b("design:returntype",void 0)],_.prototype,"makePrimitiveFilterSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[]),b(
"design:returntype",typeof(gc=typeof h.ZodType<"u"&&h.ZodType)=="function"?gc:Object)],_.prototype,"makeJsonValueSchema",null);N([R(),b("design:type",Function),
b("design:paramtypes",[Boolean,Object]),b("design:returntype",void 0)],_.prototype,"makeJsonFilterSchema",null);N([R(),b("design:type",Function),b("design:param\
types",[]),b("design:returntype",typeof(bc=typeof h.ZodType<"u"&&h.ZodType)=="function"?bc:Object)],_.prototype,"makeDateTimeValueSchema",null);N([R(),b("design\
:type",Function),b("design:paramtypes",[Boolean,Boolean,Object]),b("design:returntype",typeof(vc=typeof h.ZodType<"u"&&h.ZodType)=="function"?vc:Object)],_.prototype,
"makeDateTimeFilterSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Boolean,Boolean,Object]),b("design:returntype",typeof(Sc=typeof h.ZodType<
"u"&&h.ZodType)=="function"?Sc:Object)],_.prototype,"makeBooleanFilterSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Boolean,Boolean,Object]),
b("design:returntype",typeof(Oc=typeof h.ZodType<"u"&&h.ZodType)=="function"?Oc:Object)],_.prototype,"makeBytesFilterSchema",null);N([R(),b("design:type",Function),
b("design:paramtypes",[String,Boolean,Boolean,Object]),b("design:returntype",typeof(Ec=typeof h.ZodType<"u"&&h.ZodType)=="function"?Ec:Object)],_.prototype,"mak\
eNumberFilterSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Boolean,Boolean,Object,Object,Object]),b("design:returntype",typeof(wc=typeof h.ZodType<
"u"&&h.ZodType)=="function"?wc:Object)],_.prototype,"makeStringFilterSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Object]),b("de\
sign:returntype",void 0)],_.prototype,"makeSelectSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Object]),b("design:returntype",void 0)],
_.prototype,"makeCountSelectionSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,String,Object]),b("design:returntype",void 0)],_.prototype,
"makeRelationSelectIncludeSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String]),b("design:returntype",void 0)],_.prototype,"makeOmitSch\
ema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Object]),b("design:returntype",void 0)],_.prototype,"makeIncludeSchema",null);N([R(),b(
"design:type",Function),b("design:paramtypes",[String,Boolean,Boolean,Object]),b("design:returntype",void 0)],_.prototype,"makeOrderBySchema",null);N([R(),b("de\
sign:type",Function),b("design:paramtypes",[String]),b("design:returntype",void 0)],_.prototype,"makeDistinctSchema",null);N([R(),b("design:type",Function),b("d\
esign:paramtypes",[String,Object]),b("design:returntype",void 0)],_.prototype,"makeCursorSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Object,
Object]),b("design:returntype",typeof(Tc=typeof h.ZodType<"u"&&h.ZodType)=="function"?Tc:Object)],_.prototype,"makeCreateSchema",null);N([R(),b("design:type",Function),
b("design:paramtypes",[Object,Object]),b("design:returntype",typeof(Mc=typeof h.ZodType<"u"&&h.ZodType)=="function"?Mc:Object)],_.prototype,"makeCreateManySchem\
a",null);N([R(),b("design:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",typeof(Ac=typeof h.ZodType<"u"&&h.ZodType)=="function"?Ac:
Object)],_.prototype,"makeCreateManyAndReturnSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,Array,Object,Object]),b("desig\
n:returntype",void 0)],_.prototype,"makeCreateDataSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,String,Array,String,Object]),b("d\
esign:returntype",void 0)],_.prototype,"makeRelationManipulationSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,Object]),b(
"design:returntype",void 0)],_.prototype,"makeSetDataSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,Object]),b("design:ret\
urntype",void 0)],_.prototype,"makeConnectDataSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,Object]),b("design:returntype",
void 0)],_.prototype,"makeDisconnectDataSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,Boolean,Object]),b("design:returnty\
pe",void 0)],_.prototype,"makeDeleteRelationDataSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Boolean,Array,Object]),b("design:re\
turntype",void 0)],_.prototype,"makeConnectOrCreateDataSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Array,Object]),b("design:ret\
urntype",void 0)],_.prototype,"makeCreateManyPayloadSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",
typeof(Rc=typeof h.ZodType<"u"&&h.ZodType)=="function"?Rc:Object)],_.prototype,"makeUpdateSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[
Object,Object]),b("design:returntype",typeof(Nc=typeof h.ZodType<"u"&&h.ZodType)=="function"?Nc:Object)],_.prototype,"makeUpdateManySchema",null);N([R(),b("desi\
gn:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",typeof(_c=typeof h.ZodType<"u"&&h.ZodType)=="function"?_c:Object)],_.prototype,"\
makeUpdateManyAndReturnSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",typeof(Cc=typeof h.ZodType<"u"&&
h.ZodType)=="function"?Cc:Object)],_.prototype,"makeUpsertSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Array,Object,Object]),b("\
design:returntype",void 0)],_.prototype,"makeUpdateDataSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntyp\
e",typeof(jc=typeof h.ZodType<"u"&&h.ZodType)=="function"?jc:Object)],_.prototype,"makeDeleteSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",
[Object,Object]),b("design:returntype",typeof(Fc=typeof h.ZodType<"u"&&h.ZodType)=="function"?Fc:Object)],_.prototype,"makeDeleteManySchema",null);N([R(),b("des\
ign:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",typeof($c=typeof h.ZodType<"u"&&h.ZodType)=="function"?$c:Object)],_.prototype,
"makeCountSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String]),b("design:returntype",void 0)],_.prototype,"makeCountAggregateInputSche\
ma",null);N([R(),b("design:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",typeof(Dc=typeof h.ZodType<"u"&&h.ZodType)=="function"?Dc:
Object)],_.prototype,"makeAggregateSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String]),b("design:returntype",void 0)],_.prototype,"ma\
keSumAvgInputSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String]),b("design:returntype",void 0)],_.prototype,"makeMinMaxInputSchema",null);
N([R(),b("design:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",typeof(kc=typeof h.ZodType<"u"&&h.ZodType)=="function"?kc:Object)],
_.prototype,"makeGroupBySchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String,Object]),b("design:returntype",void 0)],_.prototype,"makeHa\
vingSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[String]),b("design:returntype",typeof(zc=typeof h.ZodType<"u"&&h.ZodType)=="function"?
zc:Object)],_.prototype,"makeProcedureArgsSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[Object,Object]),b("design:returntype",typeof(Uc=
typeof h.ZodType<"u"&&h.ZodType)=="function"?Uc:Object)],_.prototype,"makeProcedureParamSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[]),
b("design:returntype",void 0)],_.prototype,"makeSkipSchema",null);N([R(),b("design:type",Function),b("design:paramtypes",[]),b("design:returntype",void 0)],_.prototype,
"makeTakeSchema",null);var Tm=["findMany","findUnique","findFirst","create","createMany","createManyAndReturn","update","updateMany","updateManyAndReturn","upsert","delete","deleteMan\
y","count","aggregate","groupBy","exists"],Ys=["findMany","findUnique","findFirst","count","aggregate","groupBy","exists"];var Mm=["create","createMany","createManyAndReturn","upsert"],Am=["update","updateMany","updateManyAndReturn","upsert"],Rm=["delete","deleteMany"],Lv=[...Tm,"fi\
ndUniqueOrThrow","findFirstOrThrow"],Xv=[...Ys,"findUniqueOrThrow","findFirstOrThrow"];var Vt="$procs",Wa="$transaction";function ot(e,t){typeof e=="function"?e(t):e&&console.log(t)}var Nm=class{constructor(e,t){this.schema=e,this.callback=t}doVisit(e,t,i,n){
if(this.callback.field&&this.callback.field(e,t,i,n)===!1||!n||typeof n!="object")return;let s,r;if(n.select?(s=n.select,r="select"):n.include&&(s=n.include,r="\
include"),s&&typeof s=="object")for(let[a,l]of Object.entries(s))if(a==="_count"&&typeof l=="object"&&l)this.doVisit(e,t,i,l);else{let o=this.schema.models[e]?.
fields[a];o&&this.doVisit(o.type,o,r,l)}}visit(e,t){this.doVisit(e,void 0,void 0,t)}},_m=["create","createMany","createManyAndReturn","connectOrCreate","update",
"updateMany","updateManyAndReturn","upsert","connect","disconnect","set","delete","deleteMany"],Qc=class{constructor(e,t){this.schema=e,this.callback=t}isWriteAction(e){
return _m.includes(e)}async visit(e,t,i){if(!i)return;let n=i;switch(t){case"create":n=n.data;break;case"delete":case"deleteMany":n=n.where;break}await this.doVisit(
e,t,n,void 0,void 0,[])}async doVisit(e,t,i,n,s,r){if(!i)return;let a=s==null,l={parent:n,field:s,nestingPath:[...r]},o=(u,c,f,d=!1)=>({...l,nestingPath:[...l.nestingPath,
{field:u,model:c,where:f,unique:d}]});switch(t){case"create":for(let u of this.enumerateReverse(i)){let c=o(s,e,{}),f;if(this.callback.create&&(f=await this.callback.
create(e,u,c)),f!==!1){let d=typeof f=="object"?f:u;await this.visitSubPayload(e,t,d,c.nestingPath)}}break;case"createMany":case"createManyAndReturn":{let u=o(s,
e,{}),c;if(this.callback.createMany&&(c=await this.callback.createMany(e,i,u)),c!==!1){let f=typeof c=="object"?c:i.data;await this.visitSubPayload(e,t,f,u.nestingPath)}}
break;case"connectOrCreate":for(let u of this.enumerateReverse(i)){let c=o(s,e,u.where),f;if(this.callback.connectOrCreate&&(f=await this.callback.connectOrCreate(
e,u,c)),f!==!1){let d=typeof f=="object"?f:u.create;await this.visitSubPayload(e,t,d,c.nestingPath)}}break;case"connect":if(this.callback.connect)for(let u of this.
enumerateReverse(i)){let c=o(s,e,u,!0);await this.callback.connect(e,u,c)}break;case"disconnect":if(this.callback.disconnect)for(let u of this.enumerateReverse(
i)){let c=o(s,e,u,typeof u=="object");await this.callback.disconnect(e,u,c)}break;case"set":if(this.callback.set)for(let u of this.enumerateReverse(i)){let c=o(
s,e,u,!0);await this.callback.set(e,u,c)}break;case"update":for(let u of this.enumerateReverse(i)){let c=o(s,e,u.where),f;if(this.callback.update&&(f=await this.
callback.update(e,u,c)),f!==!1){let d=typeof f=="object"?f:typeof u.data=="object"?u.data:u;await this.visitSubPayload(e,t,d,c.nestingPath)}}break;case"updateMa\
ny":case"updateManyAndReturn":for(let u of this.enumerateReverse(i)){let c=o(s,e,u.where),f;if(this.callback.updateMany&&(f=await this.callback.updateMany(e,u,c)),
f!==!1){let d=typeof f=="object"?f:u;await this.visitSubPayload(e,t,d,c.nestingPath)}}break;case"upsert":for(let u of this.enumerateReverse(i)){let c=o(s,e,u.where),
f;this.callback.upsert&&(f=await this.callback.upsert(e,u,c)),f!==!1&&(typeof f=="object"?await this.visitSubPayload(e,t,f,c.nestingPath):(await this.visitSubPayload(
e,t,u.create,c.nestingPath),await this.visitSubPayload(e,t,u.update,c.nestingPath)))}break;case"delete":if(this.callback.delete)for(let u of this.enumerateReverse(
i)){let c=o(s,e,a?u.where:u);await this.callback.delete(e,u,c)}break;case"deleteMany":if(this.callback.deleteMany)for(let u of this.enumerateReverse(i)){let c=o(
s,e,a?u.where:u);await this.callback.deleteMany(e,u,c)}break}}async visitSubPayload(e,t,i,n){for(let s of Ha(i))if(!(!s||typeof s!="object"))for(let r of Object.
keys(s)){let a=this.schema.models[e]?.fields[r];if(a)if(a.relation){if(s[r])for(let[l,o]of Object.entries(s[r]))this.isWriteAction(l)&&o&&await this.doVisit(a.type,
l,o,s[r],a,[...n])}else this.callback.field&&await this.callback.field(a,t,s[r],{parent:s,nestingPath:n,field:a})}}*enumerateReverse(e){if(Array.isArray(e))for(let t=e.
length-1;t>=0;t--)yield e[t];else yield e}};function Cm(e,t,i){let n=new Set;return n.add(e),new Nm(t,{field:s=>(n.add(s),!0)}).visit(e,i),[...n]}async function jm(e,t,i,n){
let s=new Set;if(s.add(e),i){let r=l=>{s.add(l)},a=l=>{let o=new Set;Vc(l,n,o,new Set),o.forEach(u=>r(u))};await new Qc(n,{create:r,createMany:r,connectOrCreate:r,
connect:r,disconnect:r,set:r,update:r,updateMany:r,upsert:r,delete:l=>{r(l),a(l)},deleteMany:l=>{r(l),a(l)}}).visit(e,t,i)}return s.forEach(r=>{Jc(r,n,s)}),[...s]}
function Vc(e,t,i,n){if(!n.has(e)&&(n.add(e),!!t.models[e])){for(let[s,r]of Object.entries(t.models))if(r)for(let a of Object.values(r.fields))a.relation?.onDelete===
"Cascade"&&a.type===e&&(i.has(s)||i.add(s),Vc(s,t,i,n))}}function Jc(e,t,i){let n=t.models[e];n&&n.baseModel&&(i.add(n.baseModel),Jc(n.baseModel,t,i))}function Kn(e,t,i,n,s){
let r=Dm(e,i);return async(...a)=>{let[l,o]=a;await n(await Fm(r,t,o,i,s))}}async function Fm(e,t,i,n,s){let r=await jm(e,t,i,n);return({model:a,args:l})=>r.includes(
a)?(s&&ot(s,`Marking "${a}" query for invalidation due to mutation "${t}", query args: ${JSON.stringify(l)}`),!0):l&&$m(a,r,n,l)?(s&&ot(s,`Marking "${a}" query \
for invalidation due to mutation "${t}", query args: ${JSON.stringify(l)}`),!0):!1}function $m(e,t,i,n){let s=Cm(e,i,n);return t.some(r=>s.includes(r))}function Dm(e,t){
let i=e.toLowerCase();return Object.keys(t.models).find(n=>n.toLowerCase()===i)??e}async function km(e,t,i,n,s,r,a,l){if(!(!i||typeof i!="object"&&!Array.isArray(
i))&&t.startsWith("find"))return await Za(e,i,n,s,r,a,l)}async function Za(e,t,i,n,s,r,a){let l=t,o=!1;await new Qc(r,{create:(c,f)=>{if(c===e&&Array.isArray(l)){
let d=La(e,l,f,r,a);d&&(l=d,o=!0)}},createMany:(c,f)=>{if(c===e&&f?.data&&Array.isArray(l))for(let d of Ha(f.data)){let g=La(e,l,d,r,a);g&&(l=g,o=!0)}},update:(c,f)=>{
if(c===e&&!Array.isArray(l)){let d=Xa(e,l,c,f,r,a);d&&(l=d,o=!0)}},upsert:(c,f)=>{if(c===e&&f?.where&&f?.create&&f?.update){let d=zm(e,l,c,f,r,a);d&&(l=d,o=!0)}},
delete:(c,f)=>{if(c===e){let d=Um(e,l,c,f,r,a);d&&(l=d,o=!0)}}}).visit(i,n,s);let u=r.models[e]?.fields;if(Xu(u,`Model ${e} not found in schema`),Array.isArray(
l)){let c=!1;for(let f=0;f<l.length;f++){let d=l[f];if(!d||typeof d!="object"||d.$optimistic)continue;let g=await Za(e,d,i,n,s,r,a);g&&typeof g=="object"&&(c||(l=
[...l],c=!0),l[f]=g,o=!0)}}else if(l!==null&&typeof l=="object"){let c={...l};for(let[f,d]of Object.entries(c)){let g=u[f];if(!g?.relation)continue;let O=await Za(
g.type,d,i,n,s,r,a);O&&typeof O=="object"&&(l={...l,[f]:O},o=!0)}}return o?l:void 0}function La(e,t,i,n,s){if(!i)return;let r=n.models[e]?.fields;if(!r)return;let a={},
l=Object.keys(i);return Object.entries(r).forEach(([o,u])=>{if(u.relation&&i[o]){Hc(u,a,i[o]);return}if(l.includes(o))a[o]=Jn(i[o]);else{let c=u.attributes?.find(
d=>d.name==="@default");if(u.type==="DateTime"&&(c||u.attributes?.some(d=>d.name==="@updatedAt"))){a[o]=new Date;return}let f=c?.args?.[0]?.value;f?.kind==="lit\
eral"&&(a[o]=f.value)}}),Pc(n,e).forEach(o=>{if(a[o.name]===void 0)if(o.type==="Int"||o.type==="BigInt"){let u=Array.isArray(t)?Math.max(...[...t].map(c=>{let f=parseInt(
c[o.name]);return isNaN(f)?0:f})):0;a[o.name]=u+1}else a[o.name]=crypto.randomUUID()}),a.$optimistic=!0,s&&ot(s,`Applying optimistic create for ${e}: ${JSON.stringify(
a)}`),[a,...Array.isArray(t)?t:[]]}function Xa(e,t,i,n,s,r){if(!t||typeof t!="object"||!n?.where||typeof n.where!="object"||!n?.data||typeof n.data!="object"||!Gs(
i,t,n.where,s))return;let a=s.models[e]?.fields;if(!a)return;let l=!1,o=t;for(let[u,c]of Object.entries(n.data)){let f=a[u];f&&(f.relation&&!c?.connect||(l||(o=
{...t}),f.relation?Hc(f,o,c):o[u]=Jn(c),o.$optimistic=!0,l=!0,r&&ot(r,`Applying optimistic update for ${e}: ${JSON.stringify(o)}`)))}return l?o:void 0}function zm(e,t,i,n,s,r){
let a=!1,l=t;if(Array.isArray(l)){let o=l.findIndex(u=>Gs(i,u,n.where,s));if(o>=0){let u=Xa(e,l[o],i,{where:n.where,data:n.update},s,r);u&&(l=[...l.slice(0,o),u,
...l.slice(o+1)],a=!0)}else{let u=La(e,l,n.create,s,r);u&&(l=u,a=!0)}}else{let o=Xa(e,l,i,{where:n.where,data:n.update},s,r);o&&(l=o,a=!0)}return a?l:void 0}function Um(e,t,i,n,s,r){
if(!t||!n||e!==i)return;let a=!1,l=t;if(Array.isArray(t))for(let o of t)Gs(i,o,n,s)&&(l=l.filter(u=>u!==o),a=!0,r&&ot(r,`Applying optimistic delete for ${e}: ${JSON.
stringify(o)}`));else Gs(i,t,n,s)&&(l=null,a=!0,r&&ot(r,`Applying optimistic delete for ${e}: ${JSON.stringify(t)}`));return a?l:void 0}function Gs(e,t,i,n){if(!t||
!i||typeof t!="object"||typeof i!="object")return!1;let s=Pc(n,e);return s.length===0?!1:s.every(r=>t[r.name]===i[r.name])}function Hc(e,t,i){if(i?.connect&&!(!e.
relation?.fields||!e.relation.references))for(let[n,s]of Wu(e.relation.references,e.relation.fields))n in i.connect&&(t[s]=i.connect[n])}function Pc(e,t){return(e.
models[t]?.idFields??[]).map(i=>e.models[t].fields[i])}function Kc(e,t,i,n,s,r){return async(...a)=>{let[l]=a;for(let o of s()){let u=JSON.stringify({model:o.model,
operation:o.operation,args:o.args});if(!o.optimisticUpdate){r&&ot(r,`Skipping optimistic update for ${u} due to opt-out`);continue}if(n.optimisticDataProvider){
let f=await n.optimisticDataProvider({queryModel:o.model,queryOperation:o.operation,queryArgs:o.args,currentData:o.data,mutationArgs:l});if(f?.kind==="Skip"){r&&
ot(r,`Skipping optimistic updating due to provider result: ${u}`);continue}else if(f?.kind==="Update"){r&&ot(r,`Optimistically updating due to provider result: ${u}`),
o.updateData(f.data,!0);continue}}let c=await km(o.model,o.operation,o.data,e,t,l,i,r);c!==void 0&&(r&&ot(r,`Optimistically updating due to mutation "${e}.${t}"\
: ${u}`),o.updateData(c,!0))}}}var Xi=9e15,Kt=1e9,el="0123456789abcdef",Xs="2.30258509299404568401799145468436420760110148862877297603332790096757260967735248023599720508959829834196778404228\
6248633409525465082806756666287369098781689482907208325554680843799894826233198528393505308965377732628846163366222287698219886746543667474404243274365155048934\
3149393914796194044002221051017141748003688084012647080685567743216228355220114804663715659121373450747856947683463616792101806445070648000277502684916746550586\
8569356734206705811364292245544057589257242082413146956890167589402567763113569192920333765871416602301057030896345720754403708474699401682692828084811842893148\
4852494864487192780967627127577539702766860595249671667418348570442250719796500471495105049221477656763693866297697952211071826454973477266242570942932258279850\
2585509785265383207606726317164309505995087807523710333101197857547331541421808427543863591778117054309827482385045648019095610299291824318237525357709750539565\
187697510374970888692180205189339507238539205144634197265287286965110862571492198849978748873771345686209167058",Ws="3.14159265358979323846264338327950288419716\
9399375105820974944592307816406286208998628034825342117067982148086513282306647093844609550582231725359408128481117450284102701938521105559644622948954930381964\
4288109756659334461284756482337867831652712019091456485669234603486104543266482133936072602491412737245870066063155881748815209209628292540917153643678925903600\
1133053054882046652138414695194151160943305727036575959195309218611738193261179310511854807446237996274956735188575272489122793818301194912983367336244065664308\
6021394946395224737190702179860943702770539217176293176752384674818467669405132000568127145263560827785771342757789609173637178721468440901224953430146549585371\
0507922796892589235420199561121290219608640344181598136297747713099605187072113499999983729780499510597317328160963185950244594553469083026425223082533446850352\
6193118817101000313783875288658753320838142061717766914730359825349042875546873115956286388235378759375195778185778053217122680661300192787661119590921642019893\
80952572010654858632789",tl={precision:20,rounding:4,modulo:1,toExpNeg:-7,toExpPos:21,minE:-Xi,maxE:Xi,crypto:!1},Zc,Ot,$=!0,tr="[DecimalError] ",Pt=tr+"Invalid\
 argument: ",Lc=tr+"Precision limit exceeded",Xc=tr+"crypto unavailable",Wc="[object Decimal]",Ee=Math.floor,he=Math.pow,xm=/^0b([01]+(\.[01]*)?|\.[01]+)(p[+-]?\d+)?$/i,
Bm=/^0x([0-9a-f]+(\.[0-9a-f]*)?|\.[0-9a-f]+)(p[+-]?\d+)?$/i,qm=/^0o([0-7]+(\.[0-7]*)?|\.[0-7]+)(p[+-]?\d+)?$/i,ef=/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,Xe=1e7,C=7,
Qm=9007199254740991,Vm=Xs.length-1,il=Ws.length-1,E={toStringTag:Wc};E.absoluteValue=E.abs=function(){var e=new this.constructor(this);return e.s<0&&(e.s=1),A(e)};
E.ceil=function(){return A(new this.constructor(this),this.e+1,2)};E.clampedTo=E.clamp=function(e,t){var i,n=this,s=n.constructor;if(e=new s(e),t=new s(t),!e.s||
!t.s)return new s(NaN);if(e.gt(t))throw Error(Pt+t);return i=n.cmp(e),i<0?e:n.cmp(t)>0?t:new s(n)};E.comparedTo=E.cmp=function(e){var t,i,n,s,r=this,a=r.d,l=(e=
new r.constructor(e)).d,o=r.s,u=e.s;if(!a||!l)return!o||!u?NaN:o!==u?o:a===l?0:!a^o<0?1:-1;if(!a[0]||!l[0])return a[0]?o:l[0]?-u:0;if(o!==u)return o;if(r.e!==e.
e)return r.e>e.e^o<0?1:-1;for(n=a.length,s=l.length,t=0,i=n<s?n:s;t<i;++t)if(a[t]!==l[t])return a[t]>l[t]^o<0?1:-1;return n===s?0:n>s^o<0?1:-1};E.cosine=E.cos=function(){
var e,t,i=this,n=i.constructor;return i.d?i.d[0]?(e=n.precision,t=n.rounding,n.precision=e+Math.max(i.e,i.sd())+C,n.rounding=1,i=Jm(n,af(n,i)),n.precision=e,n.rounding=
t,A(Ot==2||Ot==3?i.neg():i,e,t,!0)):new n(1):new n(NaN)};E.cubeRoot=E.cbrt=function(){var e,t,i,n,s,r,a,l,o,u,c=this,f=c.constructor;if(!c.isFinite()||c.isZero())
return new f(c);for($=!1,r=c.s*he(c.s*c,1/3),!r||Math.abs(r)==1/0?(i=ge(c.d),e=c.e,(r=(e-i.length+1)%3)&&(i+=r==1||r==-2?"0":"00"),r=he(i,1/3),e=Ee((e+1)/3)-(e%
3==(e<0?-1:2)),r==1/0?i="5e"+e:(i=r.toExponential(),i=i.slice(0,i.indexOf("e")+1)+e),n=new f(i),n.s=c.s):n=new f(r.toString()),a=(e=f.precision)+3;;)if(l=n,o=l.
times(l).times(l),u=o.plus(c),n=Y(u.plus(c).times(l),u.plus(o),a+2,1),ge(l.d).slice(0,a)===(i=ge(n.d)).slice(0,a))if(i=i.slice(a-3,a+1),i=="9999"||!s&&i=="4999"){
if(!s&&(A(l,e+1,0),l.times(l).times(l).eq(c))){n=l;break}a+=4,s=1}else{(!+i||!+i.slice(1)&&i.charAt(0)=="5")&&(A(n,e+1,1),t=!n.times(n).times(n).eq(c));break}return $=
!0,A(n,e,f.rounding,t)};E.decimalPlaces=E.dp=function(){var e,t=this.d,i=NaN;if(t){if(e=t.length-1,i=(e-Ee(this.e/C))*C,e=t[e],e)for(;e%10==0;e/=10)i--;i<0&&(i=
0)}return i};E.dividedBy=E.div=function(e){return Y(this,new this.constructor(e))};E.dividedToIntegerBy=E.divToInt=function(e){var t=this,i=t.constructor;return A(
Y(t,new i(e),0,1,1),i.precision,i.rounding)};E.equals=E.eq=function(e){return this.cmp(e)===0};E.floor=function(){return A(new this.constructor(this),this.e+1,3)};
E.greaterThan=E.gt=function(e){return this.cmp(e)>0};E.greaterThanOrEqualTo=E.gte=function(e){var t=this.cmp(e);return t==1||t===0};E.hyperbolicCosine=E.cosh=function(){
var e,t,i,n,s,r=this,a=r.constructor,l=new a(1);if(!r.isFinite())return new a(r.s?1/0:NaN);if(r.isZero())return l;i=a.precision,n=a.rounding,a.precision=i+Math.
max(r.e,r.sd())+4,a.rounding=1,s=r.d.length,s<32?(e=Math.ceil(s/3),t=(1/nr(4,e)).toString()):(e=16,t="2.3283064365386962890625e-10"),r=Wi(a,1,r.times(t),new a(1),
!0);for(var o,u=e,c=new a(8);u--;)o=r.times(r),r=l.minus(o.times(c.minus(o.times(c))));return A(r,a.precision=i,a.rounding=n,!0)};E.hyperbolicSine=E.sinh=function(){
var e,t,i,n,s=this,r=s.constructor;if(!s.isFinite()||s.isZero())return new r(s);if(t=r.precision,i=r.rounding,r.precision=t+Math.max(s.e,s.sd())+4,r.rounding=1,
n=s.d.length,n<3)s=Wi(r,2,s,s,!0);else{e=1.4*Math.sqrt(n),e=e>16?16:e|0,s=s.times(1/nr(5,e)),s=Wi(r,2,s,s,!0);for(var a,l=new r(5),o=new r(16),u=new r(20);e--;)
a=s.times(s),s=s.times(l.plus(a.times(o.times(a).plus(u))))}return r.precision=t,r.rounding=i,A(s,t,i,!0)};E.hyperbolicTangent=E.tanh=function(){var e,t,i=this,
n=i.constructor;return i.isFinite()?i.isZero()?new n(i):(e=n.precision,t=n.rounding,n.precision=e+7,n.rounding=1,Y(i.sinh(),i.cosh(),n.precision=e,n.rounding=t)):
new n(i.s)};E.inverseCosine=E.acos=function(){var e=this,t=e.constructor,i=e.abs().cmp(1),n=t.precision,s=t.rounding;return i!==-1?i===0?e.isNeg()?ut(t,n,s):new t(
0):new t(NaN):e.isZero()?ut(t,n+4,s).times(.5):(t.precision=n+6,t.rounding=1,e=new t(1).minus(e).div(e.plus(1)).sqrt().atan(),t.precision=n,t.rounding=s,e.times(
2))};E.inverseHyperbolicCosine=E.acosh=function(){var e,t,i=this,n=i.constructor;return i.lte(1)?new n(i.eq(1)?0:NaN):i.isFinite()?(e=n.precision,t=n.rounding,n.
precision=e+Math.max(Math.abs(i.e),i.sd())+4,n.rounding=1,$=!1,i=i.times(i).minus(1).sqrt().plus(i),$=!0,n.precision=e,n.rounding=t,i.ln()):new n(i)};E.inverseHyperbolicSine=
E.asinh=function(){var e,t,i=this,n=i.constructor;return!i.isFinite()||i.isZero()?new n(i):(e=n.precision,t=n.rounding,n.precision=e+2*Math.max(Math.abs(i.e),i.
sd())+6,n.rounding=1,$=!1,i=i.times(i).plus(1).sqrt().plus(i),$=!0,n.precision=e,n.rounding=t,i.ln())};E.inverseHyperbolicTangent=E.atanh=function(){var e,t,i,n,
s=this,r=s.constructor;return s.isFinite()?s.e>=0?new r(s.abs().eq(1)?s.s/0:s.isZero()?s:NaN):(e=r.precision,t=r.rounding,n=s.sd(),Math.max(n,e)<2*-s.e-1?A(new r(
s),e,t,!0):(r.precision=i=n-s.e,s=Y(s.plus(1),new r(1).minus(s),i+e,1),r.precision=e+4,r.rounding=1,s=s.ln(),r.precision=e,r.rounding=t,s.times(.5))):new r(NaN)};
E.inverseSine=E.asin=function(){var e,t,i,n,s=this,r=s.constructor;return s.isZero()?new r(s):(t=s.abs().cmp(1),i=r.precision,n=r.rounding,t!==-1?t===0?(e=ut(r,
i+4,n).times(.5),e.s=s.s,e):new r(NaN):(r.precision=i+6,r.rounding=1,s=s.div(new r(1).minus(s.times(s)).sqrt().plus(1)).atan(),r.precision=i,r.rounding=n,s.times(
2)))};E.inverseTangent=E.atan=function(){var e,t,i,n,s,r,a,l,o,u=this,c=u.constructor,f=c.precision,d=c.rounding;if(u.isFinite()){if(u.isZero())return new c(u);
if(u.abs().eq(1)&&f+4<=il)return a=ut(c,f+4,d).times(.25),a.s=u.s,a}else{if(!u.s)return new c(NaN);if(f+4<=il)return a=ut(c,f+4,d).times(.5),a.s=u.s,a}for(c.precision=
l=f+10,c.rounding=1,i=Math.min(28,l/C+2|0),e=i;e;--e)u=u.div(u.times(u).plus(1).sqrt().plus(1));for($=!1,t=Math.ceil(l/C),n=1,o=u.times(u),a=new c(u),s=u;e!==-1;)
if(s=s.times(o),r=a.minus(s.div(n+=2)),s=s.times(o),a=r.plus(s.div(n+=2)),a.d[t]!==void 0)for(e=t;a.d[e]===r.d[e]&&e--;);return i&&(a=a.times(2<<i-1)),$=!0,A(a,
c.precision=f,c.rounding=d,!0)};E.isFinite=function(){return!!this.d};E.isInteger=E.isInt=function(){return!!this.d&&Ee(this.e/C)>this.d.length-2};E.isNaN=function(){
return!this.s};E.isNegative=E.isNeg=function(){return this.s<0};E.isPositive=E.isPos=function(){return this.s>0};E.isZero=function(){return!!this.d&&this.d[0]===
0};E.lessThan=E.lt=function(e){return this.cmp(e)<0};E.lessThanOrEqualTo=E.lte=function(e){return this.cmp(e)<1};E.logarithm=E.log=function(e){var t,i,n,s,r,a,l,
o,u=this,c=u.constructor,f=c.precision,d=c.rounding,g=5;if(e==null)e=new c(10),t=!0;else{if(e=new c(e),i=e.d,e.s<0||!i||!i[0]||e.eq(1))return new c(NaN);t=e.eq(
10)}if(i=u.d,u.s<0||!i||!i[0]||u.eq(1))return new c(i&&!i[0]?-1/0:u.s!=1?NaN:i?0:1/0);if(t)if(i.length>1)r=!0;else{for(s=i[0];s%10===0;)s/=10;r=s!==1}if($=!1,l=
f+g,a=Ht(u,l),n=t?er(c,l+10):Ht(e,l),o=Y(a,n,l,1),In(o.d,s=f,d))do if(l+=10,a=Ht(u,l),n=t?er(c,l+10):Ht(e,l),o=Y(a,n,l,1),!r){+ge(o.d).slice(s+1,s+15)+1==1e14&&
(o=A(o,f+1,0));break}while(In(o.d,s+=10,d));return $=!0,A(o,f,d)};E.minus=E.sub=function(e){var t,i,n,s,r,a,l,o,u,c,f,d,g=this,O=g.constructor;if(e=new O(e),!g.
d||!e.d)return!g.s||!e.s?e=new O(NaN):g.d?e.s=-e.s:e=new O(e.d||g.s!==e.s?g:NaN),e;if(g.s!=e.s)return e.s=-e.s,g.plus(e);if(u=g.d,d=e.d,l=O.precision,o=O.rounding,
!u[0]||!d[0]){if(d[0])e.s=-e.s;else if(u[0])e=new O(g);else return new O(o===3?-0:0);return $?A(e,l,o):e}if(i=Ee(e.e/C),c=Ee(g.e/C),u=u.slice(),r=c-i,r){for(f=r<
0,f?(t=u,r=-r,a=d.length):(t=d,i=c,a=u.length),n=Math.max(Math.ceil(l/C),a)+2,r>n&&(r=n,t.length=1),t.reverse(),n=r;n--;)t.push(0);t.reverse()}else{for(n=u.length,
a=d.length,f=n<a,f&&(a=n),n=0;n<a;n++)if(u[n]!=d[n]){f=u[n]<d[n];break}r=0}for(f&&(t=u,u=d,d=t,e.s=-e.s),a=u.length,n=d.length-a;n>0;--n)u[a++]=0;for(n=d.length;n>
r;){if(u[--n]<d[n]){for(s=n;s&&u[--s]===0;)u[s]=Xe-1;--u[s],u[n]+=Xe}u[n]-=d[n]}for(;u[--a]===0;)u.pop();for(;u[0]===0;u.shift())--i;return u[0]?(e.d=u,e.e=ir(u,
i),$?A(e,l,o):e):new O(o===3?-0:0)};E.modulo=E.mod=function(e){var t,i=this,n=i.constructor;return e=new n(e),!i.d||!e.s||e.d&&!e.d[0]?new n(NaN):!e.d||i.d&&!i.
d[0]?A(new n(i),n.precision,n.rounding):($=!1,n.modulo==9?(t=Y(i,e.abs(),0,3,1),t.s*=e.s):t=Y(i,e,0,n.modulo,1),t=t.times(e),$=!0,i.minus(t))};E.naturalExponential=
E.exp=function(){return nl(this)};E.naturalLogarithm=E.ln=function(){return Ht(this)};E.negated=E.neg=function(){var e=new this.constructor(this);return e.s=-e.
s,A(e)};E.plus=E.add=function(e){var t,i,n,s,r,a,l,o,u,c,f=this,d=f.constructor;if(e=new d(e),!f.d||!e.d)return!f.s||!e.s?e=new d(NaN):f.d||(e=new d(e.d||f.s===
e.s?f:NaN)),e;if(f.s!=e.s)return e.s=-e.s,f.minus(e);if(u=f.d,c=e.d,l=d.precision,o=d.rounding,!u[0]||!c[0])return c[0]||(e=new d(f)),$?A(e,l,o):e;if(r=Ee(f.e/C),
n=Ee(e.e/C),u=u.slice(),s=r-n,s){for(s<0?(i=u,s=-s,a=c.length):(i=c,n=r,a=u.length),r=Math.ceil(l/C),a=r>a?r+1:a+1,s>a&&(s=a,i.length=1),i.reverse();s--;)i.push(
0);i.reverse()}for(a=u.length,s=c.length,a-s<0&&(s=a,i=c,c=u,u=i),t=0;s;)t=(u[--s]=u[s]+c[s]+t)/Xe|0,u[s]%=Xe;for(t&&(u.unshift(t),++n),a=u.length;u[--a]==0;)u.
pop();return e.d=u,e.e=ir(u,n),$?A(e,l,o):e};E.precision=E.sd=function(e){var t,i=this;if(e!==void 0&&e!==!!e&&e!==1&&e!==0)throw Error(Pt+e);return i.d?(t=tf(i.
d),e&&i.e+1>t&&(t=i.e+1)):t=NaN,t};E.round=function(){var e=this,t=e.constructor;return A(new t(e),e.e+1,t.rounding)};E.sine=E.sin=function(){var e,t,i=this,n=i.
constructor;return i.isFinite()?i.isZero()?new n(i):(e=n.precision,t=n.rounding,n.precision=e+Math.max(i.e,i.sd())+C,n.rounding=1,i=Pm(n,af(n,i)),n.precision=e,
n.rounding=t,A(Ot>2?i.neg():i,e,t,!0)):new n(NaN)};E.squareRoot=E.sqrt=function(){var e,t,i,n,s,r,a=this,l=a.d,o=a.e,u=a.s,c=a.constructor;if(u!==1||!l||!l[0])return new c(
!u||u<0&&(!l||l[0])?NaN:l?a:1/0);for($=!1,u=Math.sqrt(+a),u==0||u==1/0?(t=ge(l),(t.length+o)%2==0&&(t+="0"),u=Math.sqrt(t),o=Ee((o+1)/2)-(o<0||o%2),u==1/0?t="5e"+
o:(t=u.toExponential(),t=t.slice(0,t.indexOf("e")+1)+o),n=new c(t)):n=new c(u.toString()),i=(o=c.precision)+3;;)if(r=n,n=r.plus(Y(a,r,i+2,1)).times(.5),ge(r.d).
slice(0,i)===(t=ge(n.d)).slice(0,i))if(t=t.slice(i-3,i+1),t=="9999"||!s&&t=="4999"){if(!s&&(A(r,o+1,0),r.times(r).eq(a))){n=r;break}i+=4,s=1}else{(!+t||!+t.slice(
1)&&t.charAt(0)=="5")&&(A(n,o+1,1),e=!n.times(n).eq(a));break}return $=!0,A(n,o,c.rounding,e)};E.tangent=E.tan=function(){var e,t,i=this,n=i.constructor;return i.
isFinite()?i.isZero()?new n(i):(e=n.precision,t=n.rounding,n.precision=e+10,n.rounding=1,i=i.sin(),i.s=1,i=Y(i,new n(1).minus(i.times(i)).sqrt(),e+10,0),n.precision=
e,n.rounding=t,A(Ot==2||Ot==4?i.neg():i,e,t,!0)):new n(NaN)};E.times=E.mul=function(e){var t,i,n,s,r,a,l,o,u,c=this,f=c.constructor,d=c.d,g=(e=new f(e)).d;if(e.
s*=c.s,!d||!d[0]||!g||!g[0])return new f(!e.s||d&&!d[0]&&!g||g&&!g[0]&&!d?NaN:!d||!g?e.s/0:e.s*0);for(i=Ee(c.e/C)+Ee(e.e/C),o=d.length,u=g.length,o<u&&(r=d,d=g,
g=r,a=o,o=u,u=a),r=[],a=o+u,n=a;n--;)r.push(0);for(n=u;--n>=0;){for(t=0,s=o+n;s>n;)l=r[s]+g[n]*d[s-n-1]+t,r[s--]=l%Xe|0,t=l/Xe|0;r[s]=(r[s]+t)%Xe|0}for(;!r[--a];)
r.pop();return t?++i:r.shift(),e.d=r,e.e=ir(r,i),$?A(e,f.precision,f.rounding):e};E.toBinary=function(e,t){return sl(this,2,e,t)};E.toDecimalPlaces=E.toDP=function(e,t){
var i=this,n=i.constructor;return i=new n(i),e===void 0?i:(je(e,0,Kt),t===void 0?t=n.rounding:je(t,0,8),A(i,e+i.e+1,t))};E.toExponential=function(e,t){var i,n=this,
s=n.constructor;return e===void 0?i=ct(n,!0):(je(e,0,Kt),t===void 0?t=s.rounding:je(t,0,8),n=A(new s(n),e+1,t),i=ct(n,!0,e+1)),n.isNeg()&&!n.isZero()?"-"+i:i};E.
toFixed=function(e,t){var i,n,s=this,r=s.constructor;return e===void 0?i=ct(s):(je(e,0,Kt),t===void 0?t=r.rounding:je(t,0,8),n=A(new r(s),e+s.e+1,t),i=ct(n,!1,e+
n.e+1)),s.isNeg()&&!s.isZero()?"-"+i:i};E.toFraction=function(e){var t,i,n,s,r,a,l,o,u,c,f,d,g=this,O=g.d,S=g.constructor;if(!O)return new S(g);if(u=i=new S(1),
n=o=new S(0),t=new S(n),r=t.e=tf(O)-g.e-1,a=r%C,t.d[0]=he(10,a<0?C+a:a),e==null)e=r>0?t:u;else{if(l=new S(e),!l.isInt()||l.lt(u))throw Error(Pt+l);e=l.gt(t)?r>0?
t:u:l}for($=!1,l=new S(ge(O)),c=S.precision,S.precision=r=O.length*C*2;f=Y(l,t,0,1,1),s=i.plus(f.times(n)),s.cmp(e)!=1;)i=n,n=s,s=u,u=o.plus(f.times(s)),o=s,s=t,
t=l.minus(f.times(s)),l=s;return s=Y(e.minus(i),n,0,1,1),o=o.plus(s.times(u)),i=i.plus(s.times(n)),o.s=u.s=g.s,d=Y(u,n,r,1).minus(g).abs().cmp(Y(o,i,r,1).minus(
g).abs())<1?[u,n]:[o,i],S.precision=c,$=!0,d};E.toHexadecimal=E.toHex=function(e,t){return sl(this,16,e,t)};E.toNearest=function(e,t){var i=this,n=i.constructor;
if(i=new n(i),e==null){if(!i.d)return i;e=new n(1),t=n.rounding}else{if(e=new n(e),t===void 0?t=n.rounding:je(t,0,8),!i.d)return e.s?i:e;if(!e.d)return e.s&&(e.
s=i.s),e}return e.d[0]?($=!1,i=Y(i,e,0,t,1).times(e),$=!0,A(i)):(e.s=i.s,i=e),i};E.toNumber=function(){return+this};E.toOctal=function(e,t){return sl(this,8,e,t)};
E.toPower=E.pow=function(e){var t,i,n,s,r,a,l=this,o=l.constructor,u=+(e=new o(e));if(!l.d||!e.d||!l.d[0]||!e.d[0])return new o(he(+l,u));if(l=new o(l),l.eq(1))
return l;if(n=o.precision,r=o.rounding,e.eq(1))return A(l,n,r);if(t=Ee(e.e/C),t>=e.d.length-1&&(i=u<0?-u:u)<=Qm)return s=nf(o,l,i,n),e.s<0?new o(1).div(s):A(s,n,
r);if(a=l.s,a<0){if(t<e.d.length-1)return new o(NaN);if((e.d[t]&1)==0&&(a=1),l.e==0&&l.d[0]==1&&l.d.length==1)return l.s=a,l}return i=he(+l,u),t=i==0||!isFinite(
i)?Ee(u*(Math.log("0."+ge(l.d))/Math.LN10+l.e+1)):new o(i+"").e,t>o.maxE+1||t<o.minE-1?new o(t>0?a/0:0):($=!1,o.rounding=l.s=1,i=Math.min(12,(t+"").length),s=nl(
e.times(Ht(l,n+i)),n),s.d&&(s=A(s,n+5,1),In(s.d,n,r)&&(t=n+10,s=A(nl(e.times(Ht(l,t+i)),t),t+5,1),+ge(s.d).slice(n+1,n+15)+1==1e14&&(s=A(s,n+1,0)))),s.s=a,$=!0,
o.rounding=r,A(s,n,r))};E.toPrecision=function(e,t){var i,n=this,s=n.constructor;return e===void 0?i=ct(n,n.e<=s.toExpNeg||n.e>=s.toExpPos):(je(e,1,Kt),t===void 0?
t=s.rounding:je(t,0,8),n=A(new s(n),e,t),i=ct(n,e<=n.e||n.e<=s.toExpNeg,e)),n.isNeg()&&!n.isZero()?"-"+i:i};E.toSignificantDigits=E.toSD=function(e,t){var i=this,
n=i.constructor;return e===void 0?(e=n.precision,t=n.rounding):(je(e,1,Kt),t===void 0?t=n.rounding:je(t,0,8)),A(new n(i),e,t)};E.toString=function(){var e=this,
t=e.constructor,i=ct(e,e.e<=t.toExpNeg||e.e>=t.toExpPos);return e.isNeg()&&!e.isZero()?"-"+i:i};E.truncated=E.trunc=function(){return A(new this.constructor(this),
this.e+1,1)};E.valueOf=E.toJSON=function(){var e=this,t=e.constructor,i=ct(e,e.e<=t.toExpNeg||e.e>=t.toExpPos);return e.isNeg()?"-"+i:i};function ge(e){var t,i,
n,s=e.length-1,r="",a=e[0];if(s>0){for(r+=a,t=1;t<s;t++)n=e[t]+"",i=C-n.length,i&&(r+=Jt(i)),r+=n;a=e[t],n=a+"",i=C-n.length,i&&(r+=Jt(i))}else if(a===0)return"\
0";for(;a%10===0;)a/=10;return r+a}function je(e,t,i){if(e!==~~e||e<t||e>i)throw Error(Pt+e)}function In(e,t,i,n){var s,r,a,l;for(r=e[0];r>=10;r/=10)--t;return--t<
0?(t+=C,s=0):(s=Math.ceil((t+1)/C),t%=C),r=he(10,C-t),l=e[s]%r|0,n==null?t<3?(t==0?l=l/100|0:t==1&&(l=l/10|0),a=i<4&&l==99999||i>3&&l==49999||l==5e4||l==0):a=(i<
4&&l+1==r||i>3&&l+1==r/2)&&(e[s+1]/r/100|0)==he(10,t-2)-1||(l==r/2||l==0)&&(e[s+1]/r/100|0)==0:t<4?(t==0?l=l/1e3|0:t==1?l=l/100|0:t==2&&(l=l/10|0),a=(n||i<4)&&l==
9999||!n&&i>3&&l==4999):a=((n||i<4)&&l+1==r||!n&&i>3&&l+1==r/2)&&(e[s+1]/r/1e3|0)==he(10,t-3)-1,a}function Zs(e,t,i){for(var n,s=[0],r,a=0,l=e.length;a<l;){for(r=
s.length;r--;)s[r]*=t;for(s[0]+=el.indexOf(e.charAt(a++)),n=0;n<s.length;n++)s[n]>i-1&&(s[n+1]===void 0&&(s[n+1]=0),s[n+1]+=s[n]/i|0,s[n]%=i)}return s.reverse()}
function Jm(e,t){var i,n,s;if(t.isZero())return t;n=t.d.length,n<32?(i=Math.ceil(n/3),s=(1/nr(4,i)).toString()):(i=16,s="2.3283064365386962890625e-10"),e.precision+=
i,t=Wi(e,1,t.times(s),new e(1));for(var r=i;r--;){var a=t.times(t);t=a.times(a).minus(a).times(8).plus(1)}return e.precision-=i,t}var Y=(function(){function e(n,s,r){
var a,l=0,o=n.length;for(n=n.slice();o--;)a=n[o]*s+l,n[o]=a%r|0,l=a/r|0;return l&&n.unshift(l),n}function t(n,s,r,a){var l,o;if(r!=a)o=r>a?1:-1;else for(l=o=0;l<
r;l++)if(n[l]!=s[l]){o=n[l]>s[l]?1:-1;break}return o}function i(n,s,r,a){for(var l=0;r--;)n[r]-=l,l=n[r]<s[r]?1:0,n[r]=l*a+n[r]-s[r];for(;!n[0]&&n.length>1;)n.shift()}
return function(n,s,r,a,l,o){var u,c,f,d,g,O,S,w,p,m,y,v,T,k,M,j,Q,F,I,st,Bi=n.constructor,va=n.s==s.s?1:-1,Se=n.d,G=s.d;if(!Se||!Se[0]||!G||!G[0])return new Bi(
!n.s||!s.s||(Se?G&&Se[0]==G[0]:!G)?NaN:Se&&Se[0]==0||!G?va*0:va/0);for(o?(g=1,c=n.e-s.e):(o=Xe,g=C,c=Ee(n.e/g)-Ee(s.e/g)),I=G.length,Q=Se.length,p=new Bi(va),m=
p.d=[],f=0;G[f]==(Se[f]||0);f++);if(G[f]>(Se[f]||0)&&c--,r==null?(k=r=Bi.precision,a=Bi.rounding):l?k=r+(n.e-s.e)+1:k=r,k<0)m.push(1),O=!0;else{if(k=k/g+2|0,f=0,
I==1){for(d=0,G=G[0],k++;(f<Q||d)&&k--;f++)M=d*o+(Se[f]||0),m[f]=M/G|0,d=M%G|0;O=d||f<Q}else{for(d=o/(G[0]+1)|0,d>1&&(G=e(G,d,o),Se=e(Se,d,o),I=G.length,Q=Se.length),
j=I,y=Se.slice(0,I),v=y.length;v<I;)y[v++]=0;st=G.slice(),st.unshift(0),F=G[0],G[1]>=o/2&&++F;do d=0,u=t(G,y,I,v),u<0?(T=y[0],I!=v&&(T=T*o+(y[1]||0)),d=T/F|0,d>
1?(d>=o&&(d=o-1),S=e(G,d,o),w=S.length,v=y.length,u=t(S,y,w,v),u==1&&(d--,i(S,I<w?st:G,w,o))):(d==0&&(u=d=1),S=G.slice()),w=S.length,w<v&&S.unshift(0),i(y,S,v,o),
u==-1&&(v=y.length,u=t(G,y,I,v),u<1&&(d++,i(y,I<v?st:G,v,o))),v=y.length):u===0&&(d++,y=[0]),m[f++]=d,u&&y[0]?y[v++]=Se[j]||0:(y=[Se[j]],v=1);while((j++<Q||y[0]!==
void 0)&&k--);O=y[0]!==void 0}m[0]||m.shift()}if(g==1)p.e=c,Zc=O;else{for(f=1,d=m[0];d>=10;d/=10)f++;p.e=f+c*g-1,A(p,l?r+p.e+1:r,a,O)}return p}})();function A(e,t,i,n){
var s,r,a,l,o,u,c,f,d,g=e.constructor;e:if(t!=null){if(f=e.d,!f)return e;for(s=1,l=f[0];l>=10;l/=10)s++;if(r=t-s,r<0)r+=C,a=t,c=f[d=0],o=c/he(10,s-a-1)%10|0;else if(d=
Math.ceil((r+1)/C),l=f.length,d>=l)if(n){for(;l++<=d;)f.push(0);c=o=0,s=1,r%=C,a=r-C+1}else break e;else{for(c=l=f[d],s=1;l>=10;l/=10)s++;r%=C,a=r-C+s,o=a<0?0:c/
he(10,s-a-1)%10|0}if(n=n||t<0||f[d+1]!==void 0||(a<0?c:c%he(10,s-a-1)),u=i<4?(o||n)&&(i==0||i==(e.s<0?3:2)):o>5||o==5&&(i==4||n||i==6&&(r>0?a>0?c/he(10,s-a):0:f[d-
1])%10&1||i==(e.s<0?8:7)),t<1||!f[0])return f.length=0,u?(t-=e.e+1,f[0]=he(10,(C-t%C)%C),e.e=-t||0):f[0]=e.e=0,e;if(r==0?(f.length=d,l=1,d--):(f.length=d+1,l=he(
10,C-r),f[d]=a>0?(c/he(10,s-a)%he(10,a)|0)*l:0),u)for(;;)if(d==0){for(r=1,a=f[0];a>=10;a/=10)r++;for(a=f[0]+=l,l=1;a>=10;a/=10)l++;r!=l&&(e.e++,f[0]==Xe&&(f[0]=
1));break}else{if(f[d]+=l,f[d]!=Xe)break;f[d--]=0,l=1}for(r=f.length;f[--r]===0;)f.pop()}return $&&(e.e>g.maxE?(e.d=null,e.e=NaN):e.e<g.minE&&(e.e=0,e.d=[0])),e}
function ct(e,t,i){if(!e.isFinite())return rf(e);var n,s=e.e,r=ge(e.d),a=r.length;return t?(i&&(n=i-a)>0?r=r.charAt(0)+"."+r.slice(1)+Jt(n):a>1&&(r=r.charAt(0)+
"."+r.slice(1)),r=r+(e.e<0?"e":"e+")+e.e):s<0?(r="0."+Jt(-s-1)+r,i&&(n=i-a)>0&&(r+=Jt(n))):s>=a?(r+=Jt(s+1-a),i&&(n=i-s-1)>0&&(r=r+"."+Jt(n))):((n=s+1)<a&&(r=r.
slice(0,n)+"."+r.slice(n)),i&&(n=i-a)>0&&(s+1===a&&(r+="."),r+=Jt(n))),r}function ir(e,t){var i=e[0];for(t*=C;i>=10;i/=10)t++;return t}function er(e,t,i){if(t>Vm)
throw $=!0,i&&(e.precision=i),Error(Lc);return A(new e(Xs),t,1,!0)}function ut(e,t,i){if(t>il)throw Error(Lc);return A(new e(Ws),t,i,!0)}function tf(e){var t=e.
length-1,i=t*C+1;if(t=e[t],t){for(;t%10==0;t/=10)i--;for(t=e[0];t>=10;t/=10)i++}return i}function Jt(e){for(var t="";e--;)t+="0";return t}function nf(e,t,i,n){var s,
r=new e(1),a=Math.ceil(n/C+4);for($=!1;;){if(i%2&&(r=r.times(t),Yc(r.d,a)&&(s=!0)),i=Ee(i/2),i===0){i=r.d.length-1,s&&r.d[i]===0&&++r.d[i];break}t=t.times(t),Yc(
t.d,a)}return $=!0,r}function Ic(e){return e.d[e.d.length-1]&1}function sf(e,t,i){for(var n,s,r=new e(t[0]),a=0;++a<t.length;){if(s=new e(t[a]),!s.s){r=s;break}
n=r.cmp(s),(n===i||n===0&&r.s===i)&&(r=s)}return r}function nl(e,t){var i,n,s,r,a,l,o,u=0,c=0,f=0,d=e.constructor,g=d.rounding,O=d.precision;if(!e.d||!e.d[0]||e.
e>17)return new d(e.d?e.d[0]?e.s<0?0:1/0:1:e.s?e.s<0?0:e:NaN);for(t==null?($=!1,o=O):o=t,l=new d(.03125);e.e>-2;)e=e.times(l),f+=5;for(n=Math.log(he(2,f))/Math.
LN10*2+5|0,o+=n,i=r=a=new d(1),d.precision=o;;){if(r=A(r.times(e),o,1),i=i.times(++c),l=a.plus(Y(r,i,o,1)),ge(l.d).slice(0,o)===ge(a.d).slice(0,o)){for(s=f;s--;)
a=A(a.times(a),o,1);if(t==null)if(u<3&&In(a.d,o-n,g,u))d.precision=o+=10,i=r=l=new d(1),c=0,u++;else return A(a,d.precision=O,g,$=!0);else return d.precision=O,
a}a=l}}function Ht(e,t){var i,n,s,r,a,l,o,u,c,f,d,g=1,O=10,S=e,w=S.d,p=S.constructor,m=p.rounding,y=p.precision;if(S.s<0||!w||!w[0]||!S.e&&w[0]==1&&w.length==1)
return new p(w&&!w[0]?-1/0:S.s!=1?NaN:w?0:S);if(t==null?($=!1,c=y):c=t,p.precision=c+=O,i=ge(w),n=i.charAt(0),Math.abs(r=S.e)<15e14){for(;n<7&&n!=1||n==1&&i.charAt(
1)>3;)S=S.times(e),i=ge(S.d),n=i.charAt(0),g++;r=S.e,n>1?(S=new p("0."+i),r++):S=new p(n+"."+i.slice(1))}else return u=er(p,c+2,y).times(r+""),S=Ht(new p(n+"."+
i.slice(1)),c-O).plus(u),p.precision=y,t==null?A(S,y,m,$=!0):S;for(f=S,o=a=S=Y(S.minus(1),S.plus(1),c,1),d=A(S.times(S),c,1),s=3;;){if(a=A(a.times(d),c,1),u=o.plus(
Y(a,new p(s),c,1)),ge(u.d).slice(0,c)===ge(o.d).slice(0,c))if(o=o.times(2),r!==0&&(o=o.plus(er(p,c+2,y).times(r+""))),o=Y(o,new p(g),c,1),t==null)if(In(o.d,c-O,
m,l))p.precision=c+=O,u=a=S=Y(f.minus(1),f.plus(1),c,1),d=A(S.times(S),c,1),s=l=1;else return A(o,p.precision=y,m,$=!0);else return p.precision=y,o;o=u,s+=2}}function rf(e){
return String(e.s*e.s/0)}function Ls(e,t){var i,n,s;for((i=t.indexOf("."))>-1&&(t=t.replace(".","")),(n=t.search(/e/i))>0?(i<0&&(i=n),i+=+t.slice(n+1),t=t.substring(
0,n)):i<0&&(i=t.length),n=0;t.charCodeAt(n)===48;n++);for(s=t.length;t.charCodeAt(s-1)===48;--s);if(t=t.slice(n,s),t){if(s-=n,e.e=i=i-n-1,e.d=[],n=(i+1)%C,i<0&&
(n+=C),n<s){for(n&&e.d.push(+t.slice(0,n)),s-=C;n<s;)e.d.push(+t.slice(n,n+=C));t=t.slice(n),n=C-t.length}else n-=s;for(;n--;)t+="0";e.d.push(+t),$&&(e.e>e.constructor.
maxE?(e.d=null,e.e=NaN):e.e<e.constructor.minE&&(e.e=0,e.d=[0]))}else e.e=0,e.d=[0];return e}function Hm(e,t){var i,n,s,r,a,l,o,u,c;if(t.indexOf("_")>-1){if(t=t.
replace(/(\d)_(?=\d)/g,"$1"),ef.test(t))return Ls(e,t)}else if(t==="Infinity"||t==="NaN")return+t||(e.s=NaN),e.e=NaN,e.d=null,e;if(Bm.test(t))i=16,t=t.toLowerCase();else if(xm.
test(t))i=2;else if(qm.test(t))i=8;else throw Error(Pt+t);for(r=t.search(/p/i),r>0?(o=+t.slice(r+1),t=t.substring(2,r)):t=t.slice(2),r=t.indexOf("."),a=r>=0,n=e.
constructor,a&&(t=t.replace(".",""),l=t.length,r=l-r,s=nf(n,new n(i),r,r*2)),u=Zs(t,i,Xe),c=u.length-1,r=c;u[r]===0;--r)u.pop();return r<0?new n(e.s*0):(e.e=ir(
u,c),e.d=u,$=!1,a&&(e=Y(e,s,l*4)),o&&(e=e.times(Math.abs(o)<54?he(2,o):Yn.pow(2,o))),$=!0,e)}function Pm(e,t){var i,n=t.d.length;if(n<3)return t.isZero()?t:Wi(e,
2,t,t);i=1.4*Math.sqrt(n),i=i>16?16:i|0,t=t.times(1/nr(5,i)),t=Wi(e,2,t,t);for(var s,r=new e(5),a=new e(16),l=new e(20);i--;)s=t.times(t),t=t.times(r.plus(s.times(
a.times(s).minus(l))));return t}function Wi(e,t,i,n,s){var r,a,l,o,u=1,c=e.precision,f=Math.ceil(c/C);for($=!1,o=i.times(i),l=new e(n);;){if(a=Y(l.times(o),new e(
t++*t++),c,1),l=s?n.plus(a):n.minus(a),n=Y(a.times(o),new e(t++*t++),c,1),a=l.plus(n),a.d[f]!==void 0){for(r=f;a.d[r]===l.d[r]&&r--;);if(r==-1)break}r=l,l=n,n=a,
a=r,u++}return $=!0,a.d.length=f+1,a}function nr(e,t){for(var i=e;--t;)i*=e;return i}function af(e,t){var i,n=t.s<0,s=ut(e,e.precision,1),r=s.times(.5);if(t=t.abs(),
t.lte(r))return Ot=n?4:1,t;if(i=t.divToInt(s),i.isZero())Ot=n?3:2;else{if(t=t.minus(i.times(s)),t.lte(r))return Ot=Ic(i)?n?2:3:n?4:1,t;Ot=Ic(i)?n?1:4:n?3:2}return t.
minus(s).abs()}function sl(e,t,i,n){var s,r,a,l,o,u,c,f,d,g=e.constructor,O=i!==void 0;if(O?(je(i,1,Kt),n===void 0?n=g.rounding:je(n,0,8)):(i=g.precision,n=g.rounding),
!e.isFinite())c=rf(e);else{for(c=ct(e),a=c.indexOf("."),O?(s=2,t==16?i=i*4-3:t==8&&(i=i*3-2)):s=t,a>=0&&(c=c.replace(".",""),d=new g(1),d.e=c.length-a,d.d=Zs(ct(
d),10,s),d.e=d.d.length),f=Zs(c,10,s),r=o=f.length;f[--o]==0;)f.pop();if(!f[0])c=O?"0p+0":"0";else{if(a<0?r--:(e=new g(e),e.d=f,e.e=r,e=Y(e,d,i,n,0,s),f=e.d,r=e.
e,u=Zc),a=f[i],l=s/2,u=u||f[i+1]!==void 0,u=n<4?(a!==void 0||u)&&(n===0||n===(e.s<0?3:2)):a>l||a===l&&(n===4||u||n===6&&f[i-1]&1||n===(e.s<0?8:7)),f.length=i,u)
for(;++f[--i]>s-1;)f[i]=0,i||(++r,f.unshift(1));for(o=f.length;!f[o-1];--o);for(a=0,c="";a<o;a++)c+=el.charAt(f[a]);if(O){if(o>1)if(t==16||t==8){for(a=t==16?4:3,
--o;o%a;o++)c+="0";for(f=Zs(c,s,t),o=f.length;!f[o-1];--o);for(a=1,c="1.";a<o;a++)c+=el.charAt(f[a])}else c=c.charAt(0)+"."+c.slice(1);c=c+(r<0?"p":"p+")+r}else if(r<
0){for(;++r;)c="0"+c;c="0."+c}else if(++r>o)for(r-=o;r--;)c+="0";else r<o&&(c=c.slice(0,r)+"."+c.slice(r))}c=(t==16?"0x":t==2?"0b":t==8?"0o":"")+c}return e.s<0?
"-"+c:c}function Yc(e,t){if(e.length>t)return e.length=t,!0}function Km(e){return new this(e).abs()}function Im(e){return new this(e).acos()}function Ym(e){return new this(
e).acosh()}function Gm(e,t){return new this(e).plus(t)}function Zm(e){return new this(e).asin()}function Lm(e){return new this(e).asinh()}function Xm(e){return new this(
e).atan()}function Wm(e){return new this(e).atanh()}function ey(e,t){e=new this(e),t=new this(t);var i,n=this.precision,s=this.rounding,r=n+4;return!e.s||!t.s?i=
new this(NaN):!e.d&&!t.d?(i=ut(this,r,1).times(t.s>0?.25:.75),i.s=e.s):!t.d||e.isZero()?(i=t.s<0?ut(this,n,s):new this(0),i.s=e.s):!e.d||t.isZero()?(i=ut(this,r,
1).times(.5),i.s=e.s):t.s<0?(this.precision=r,this.rounding=1,i=this.atan(Y(e,t,r,1)),t=ut(this,r,1),this.precision=n,this.rounding=s,i=e.s<0?i.minus(t):i.plus(
t)):i=this.atan(Y(e,t,r,1)),i}function ty(e){return new this(e).cbrt()}function iy(e){return A(e=new this(e),e.e+1,2)}function ny(e,t,i){return new this(e).clamp(
t,i)}function sy(e){if(!e||typeof e!="object")throw Error(tr+"Object expected");var t,i,n,s=e.defaults===!0,r=["precision",1,Kt,"rounding",0,8,"toExpNeg",-Xi,0,
"toExpPos",0,Xi,"maxE",0,Xi,"minE",-Xi,0,"modulo",0,9];for(t=0;t<r.length;t+=3)if(i=r[t],s&&(this[i]=tl[i]),(n=e[i])!==void 0)if(Ee(n)===n&&n>=r[t+1]&&n<=r[t+2])
this[i]=n;else throw Error(Pt+i+": "+n);if(i="crypto",s&&(this[i]=tl[i]),(n=e[i])!==void 0)if(n===!0||n===!1||n===0||n===1)if(n)if(typeof crypto<"u"&&crypto&&(crypto.
getRandomValues||crypto.randomBytes))this[i]=!0;else throw Error(Xc);else this[i]=!1;else throw Error(Pt+i+": "+n);return this}function ry(e){return new this(e).
cos()}function ay(e){return new this(e).cosh()}function lf(e){var t,i,n;function s(r){var a,l,o,u=this;if(!(u instanceof s))return new s(r);if(u.constructor=s,Gc(
r)){u.s=r.s,$?!r.d||r.e>s.maxE?(u.e=NaN,u.d=null):r.e<s.minE?(u.e=0,u.d=[0]):(u.e=r.e,u.d=r.d.slice()):(u.e=r.e,u.d=r.d?r.d.slice():r.d);return}if(o=typeof r,o===
"number"){if(r===0){u.s=1/r<0?-1:1,u.e=0,u.d=[0];return}if(r<0?(r=-r,u.s=-1):u.s=1,r===~~r&&r<1e7){for(a=0,l=r;l>=10;l/=10)a++;$?a>s.maxE?(u.e=NaN,u.d=null):a<s.
minE?(u.e=0,u.d=[0]):(u.e=a,u.d=[r]):(u.e=a,u.d=[r]);return}if(r*0!==0){r||(u.s=NaN),u.e=NaN,u.d=null;return}return Ls(u,r.toString())}if(o==="string")return(l=
r.charCodeAt(0))===45?(r=r.slice(1),u.s=-1):(l===43&&(r=r.slice(1)),u.s=1),ef.test(r)?Ls(u,r):Hm(u,r);if(o==="bigint")return r<0?(r=-r,u.s=-1):u.s=1,Ls(u,r.toString());
throw Error(Pt+r)}if(s.prototype=E,s.ROUND_UP=0,s.ROUND_DOWN=1,s.ROUND_CEIL=2,s.ROUND_FLOOR=3,s.ROUND_HALF_UP=4,s.ROUND_HALF_DOWN=5,s.ROUND_HALF_EVEN=6,s.ROUND_HALF_CEIL=
7,s.ROUND_HALF_FLOOR=8,s.EUCLID=9,s.config=s.set=sy,s.clone=lf,s.isDecimal=Gc,s.abs=Km,s.acos=Im,s.acosh=Ym,s.add=Gm,s.asin=Zm,s.asinh=Lm,s.atan=Xm,s.atanh=Wm,s.
atan2=ey,s.cbrt=ty,s.ceil=iy,s.clamp=ny,s.cos=ry,s.cosh=ay,s.div=ly,s.exp=oy,s.floor=uy,s.hypot=cy,s.ln=fy,s.log=hy,s.log10=py,s.log2=dy,s.max=my,s.min=yy,s.mod=
gy,s.mul=by,s.pow=vy,s.random=Sy,s.round=Oy,s.sign=Ey,s.sin=wy,s.sinh=Ty,s.sqrt=My,s.sub=Ay,s.sum=Ry,s.tan=Ny,s.tanh=_y,s.trunc=Cy,e===void 0&&(e={}),e&&e.defaults!==
!0)for(n=["precision","rounding","toExpNeg","toExpPos","maxE","minE","modulo","crypto"],t=0;t<n.length;)e.hasOwnProperty(i=n[t++])||(e[i]=this[i]);return s.config(
e),s}function ly(e,t){return new this(e).div(t)}function oy(e){return new this(e).exp()}function uy(e){return A(e=new this(e),e.e+1,3)}function cy(){var e,t,i=new this(
0);for($=!1,e=0;e<arguments.length;)if(t=new this(arguments[e++]),t.d)i.d&&(i=i.plus(t.times(t)));else{if(t.s)return $=!0,new this(1/0);i=t}return $=!0,i.sqrt()}
function Gc(e){return e instanceof Yn||e&&e.toStringTag===Wc||!1}function fy(e){return new this(e).ln()}function hy(e,t){return new this(e).log(t)}function dy(e){
return new this(e).log(2)}function py(e){return new this(e).log(10)}function my(){return sf(this,arguments,-1)}function yy(){return sf(this,arguments,1)}function gy(e,t){
return new this(e).mod(t)}function by(e,t){return new this(e).mul(t)}function vy(e,t){return new this(e).pow(t)}function Sy(e){var t,i,n,s,r=0,a=new this(1),l=[];
if(e===void 0?e=this.precision:je(e,1,Kt),n=Math.ceil(e/C),this.crypto)if(crypto.getRandomValues)for(t=crypto.getRandomValues(new Uint32Array(n));r<n;)s=t[r],s>=
429e7?t[r]=crypto.getRandomValues(new Uint32Array(1))[0]:l[r++]=s%1e7;else if(crypto.randomBytes){for(t=crypto.randomBytes(n*=4);r<n;)s=t[r]+(t[r+1]<<8)+(t[r+2]<<
16)+((t[r+3]&127)<<24),s>=214e7?crypto.randomBytes(4).copy(t,r):(l.push(s%1e7),r+=4);r=n/4}else throw Error(Xc);else for(;r<n;)l[r++]=Math.random()*1e7|0;for(n=
l[--r],e%=C,n&&e&&(s=he(10,C-e),l[r]=(n/s|0)*s);l[r]===0;r--)l.pop();if(r<0)i=0,l=[0];else{for(i=-1;l[0]===0;i-=C)l.shift();for(n=1,s=l[0];s>=10;s/=10)n++;n<C&&
(i-=C-n)}return a.e=i,a.d=l,a}function Oy(e){return A(e=new this(e),e.e+1,this.rounding)}function Ey(e){return e=new this(e),e.d?e.d[0]?e.s:0*e.s:e.s||NaN}function wy(e){
return new this(e).sin()}function Ty(e){return new this(e).sinh()}function My(e){return new this(e).sqrt()}function Ay(e,t){return new this(e).sub(t)}function Ry(){
var e=0,t=arguments,i=new this(t[e]);for($=!1;i.s&&++e<t.length;)i=i.plus(t[e]);return $=!0,A(i,this.precision,this.rounding)}function Ny(e){return new this(e).
tan()}function _y(e){return new this(e).tanh()}function Cy(e){return A(e=new this(e),e.e+1,1)}E[Symbol.for("nodejs.util.inspect.custom")]=E.toString;E[Symbol.toStringTag]=
"Decimal";var Yn=E.constructor=lf(tl);Xs=new Yn(Xs);Ws=new Yn(Ws);var sr=Yn;var rr=class{constructor(){this.keyToValue=new Map,this.valueToKey=new Map}set(t,i){this.keyToValue.set(t,i),this.valueToKey.set(i,t)}getByKey(t){return this.keyToValue.
get(t)}getByValue(t){return this.valueToKey.get(t)}clear(){this.keyToValue.clear(),this.valueToKey.clear()}};var en=class{constructor(t){this.generateIdentifier=t,this.kv=new rr}register(t,i){this.kv.getByValue(t)||(i||(i=this.generateIdentifier(t)),this.kv.set(i,t))}clear(){
this.kv.clear()}getIdentifier(t){return this.kv.getByValue(t)}getValue(t){return this.kv.getByKey(t)}};var ar=class extends en{constructor(){super(t=>t.name),this.classToAllowedProps=new Map}register(t,i){typeof i=="object"?(i.allowProps&&this.classToAllowedProps.
set(t,i.allowProps),super.register(t,i.identifier)):super.register(t,i)}getAllowedProps(t){return this.classToAllowedProps.get(t)}};function jy(e){if("values"in Object)return Object.values(e);let t=[];for(let i in e)e.hasOwnProperty(i)&&t.push(e[i]);return t}function of(e,t){let i=jy(e);if("\
find"in i)return i.find(t);let n=i;for(let s=0;s<n.length;s++){let r=n[s];if(t(r))return r}}function hi(e,t){Object.entries(e).forEach(([i,n])=>t(n,i))}function tn(e,t){
return e.indexOf(t)!==-1}function rl(e,t){for(let i=0;i<e.length;i++){let n=e[i];if(t(n))return n}}var lr=class{constructor(){this.transfomers={}}register(t){this.transfomers[t.name]=t}findApplicable(t){return of(this.transfomers,i=>i.isApplicable(t))}findByName(t){
return this.transfomers[t]}};var Fy=e=>Object.prototype.toString.call(e).slice(8,-1),al=e=>typeof e>"u",$y=e=>e===null,di=e=>typeof e!="object"||e===null||e===Object.prototype?!1:Object.getPrototypeOf(
e)===null?!0:Object.getPrototypeOf(e)===Object.prototype,or=e=>di(e)&&Object.keys(e).length===0,We=e=>Array.isArray(e),Dy=e=>typeof e=="string",ky=e=>typeof e==
"number"&&!isNaN(e),zy=e=>typeof e=="boolean",uf=e=>e instanceof RegExp,It=e=>e instanceof Map,Yt=e=>e instanceof Set,ll=e=>Fy(e)==="Symbol",cf=e=>e instanceof Date&&
!isNaN(e.valueOf()),ur=e=>e instanceof Error,ol=e=>typeof e=="number"&&isNaN(e),ff=e=>zy(e)||$y(e)||al(e)||ky(e)||Dy(e)||ll(e),hf=e=>typeof e=="bigint",df=e=>e===
1/0||e===-1/0,pf=e=>ArrayBuffer.isView(e)&&!(e instanceof DataView),mf=e=>e instanceof URL;var cr=e=>e.replace(/\\/g,"\\\\").replace(/\./g,"\\."),fr=e=>e.map(String).map(cr).join("."),nn=(e,t)=>{let i=[],n="";for(let r=0;r<e.length;r++){let a=e.charAt(
r);if(!t&&a==="\\"){let u=e.charAt(r+1);if(u==="\\"){n+="\\",r++;continue}else if(u!==".")throw Error("invalid path")}if(a==="\\"&&e.charAt(r+1)==="."){n+=".",r++;
continue}if(a==="."){i.push(n),n="";continue}n+=a}let s=n;return i.push(s),i};function ft(e,t,i,n){return{isApplicable:e,annotation:t,transform:i,untransform:n}}var yf=[ft(al,"undefined",()=>null,()=>{}),ft(hf,"bigint",e=>e.toString(),e=>typeof BigInt<
"u"?BigInt(e):(console.error("Please add a BigInt polyfill."),e)),ft(cf,"Date",e=>e.toISOString(),e=>new Date(e)),ft(ur,"Error",(e,t)=>{let i={name:e.name,message:e.
message};return"cause"in e&&(i.cause=e.cause),t.allowedErrorProps.forEach(n=>{i[n]=e[n]}),i},(e,t)=>{let i=new Error(e.message,{cause:e.cause});return i.name=e.
name,i.stack=e.stack,t.allowedErrorProps.forEach(n=>{i[n]=e[n]}),i}),ft(uf,"regexp",e=>""+e,e=>{let t=e.slice(1,e.lastIndexOf("/")),i=e.slice(e.lastIndexOf("/")+
1);return new RegExp(t,i)}),ft(Yt,"set",e=>[...e.values()],e=>new Set(e)),ft(It,"map",e=>[...e.entries()],e=>new Map(e)),ft(e=>ol(e)||df(e),"number",e=>ol(e)?"N\
aN":e>0?"Infinity":"-Infinity",Number),ft(e=>e===0&&1/e===-1/0,"number",()=>"-0",Number),ft(mf,"URL",e=>e.toString(),e=>new URL(e))];function hr(e,t,i,n){return{
isApplicable:e,annotation:t,transform:i,untransform:n}}var gf=hr((e,t)=>ll(e)?!!t.symbolRegistry.getIdentifier(e):!1,(e,t)=>["symbol",t.symbolRegistry.getIdentifier(
e)],e=>e.description,(e,t,i)=>{let n=i.symbolRegistry.getValue(t[1]);if(!n)throw new Error("Trying to deserialize unknown symbol");return n}),Uy=[Int8Array,Uint8Array,
Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array,Uint8ClampedArray].reduce((e,t)=>(e[t.name]=t,e),{}),bf=hr(pf,e=>["typed-array",e.constructor.
name],e=>[...e],(e,t)=>{let i=Uy[t[1]];if(!i)throw new Error("Trying to deserialize unknown typed array");return new i(e)});function ul(e,t){return e?.constructor?
!!t.classRegistry.getIdentifier(e.constructor):!1}var vf=hr(ul,(e,t)=>["class",t.classRegistry.getIdentifier(e.constructor)],(e,t)=>{let i=t.classRegistry.getAllowedProps(
e.constructor);if(!i)return{...e};let n={};return i.forEach(s=>{n[s]=e[s]}),n},(e,t,i)=>{let n=i.classRegistry.getValue(t[1]);if(!n)throw new Error(`Trying to d\
eserialize unknown class '${t[1]}' - check https://github.com/blitz-js/superjson/issues/116#issuecomment-773996564`);return Object.assign(Object.create(n.prototype),
e)}),Sf=hr((e,t)=>!!t.customTransformerRegistry.findApplicable(e),(e,t)=>["custom",t.customTransformerRegistry.findApplicable(e).name],(e,t)=>t.customTransformerRegistry.
findApplicable(e).serialize(e),(e,t,i)=>{let n=i.customTransformerRegistry.findByName(t[1]);if(!n)throw new Error("Trying to deserialize unknown custom value");
return n.deserialize(e)}),xy=[vf,gf,Sf,bf],cl=(e,t)=>{let i=rl(xy,s=>s.isApplicable(e,t));if(i)return{value:i.transform(e,t),type:i.annotation(e,t)};let n=rl(yf,
s=>s.isApplicable(e,t));if(n)return{value:n.transform(e,t),type:n.annotation}},Of={};yf.forEach(e=>{Of[e.annotation]=e});var Ef=(e,t,i)=>{if(We(t))switch(t[0]){case"\
symbol":return gf.untransform(e,t,i);case"class":return vf.untransform(e,t,i);case"custom":return Sf.untransform(e,t,i);case"typed-array":return bf.untransform(
e,t,i);default:throw new Error("Unknown transformation: "+t)}else{let n=Of[t];if(!n)throw new Error("Unknown transformation: "+t);return n.untransform(e,i)}};var sn=(e,t)=>{if(t>e.size)throw new Error("index out of bounds");let i=e.keys();for(;t>0;)i.next(),t--;return i.next().value};function wf(e){if(tn(e,"__proto__"))
throw new Error("__proto__ is not allowed as a property");if(tn(e,"prototype"))throw new Error("prototype is not allowed as a property");if(tn(e,"constructor"))
throw new Error("constructor is not allowed as a property")}var Tf=(e,t)=>{wf(t);for(let i=0;i<t.length;i++){let n=t[i];if(Yt(e))e=sn(e,+n);else if(It(e)){let s=+n,
r=+t[++i]==0?"key":"value",a=sn(e,s);switch(r){case"key":e=a;break;case"value":e=e.get(a);break}}else e=e[n]}return e},dr=(e,t,i)=>{if(wf(t),t.length===0)return i(
e);let n=e;for(let r=0;r<t.length-1;r++){let a=t[r];if(We(n)){let l=+a;n=n[l]}else if(di(n))n=n[a];else if(Yt(n)){let l=+a;n=sn(n,l)}else if(It(n)){if(r===t.length-
2)break;let o=+a,u=+t[++r]==0?"key":"value",c=sn(n,o);switch(u){case"key":n=c;break;case"value":n=n.get(c);break}}}let s=t[t.length-1];if(We(n)?n[+s]=i(n[+s]):di(
n)&&(n[s]=i(n[s])),Yt(n)){let r=sn(n,+s),a=i(r);r!==a&&(n.delete(r),n.add(a))}if(It(n)){let r=+t[t.length-2],a=sn(n,r);switch(+s==0?"key":"value"){case"key":{let o=i(
a);n.set(o,n.get(a)),o!==a&&n.delete(a);break}case"value":{n.set(a,i(n.get(a)));break}}}return e};var Mf=e=>e<1;function fl(e,t,i,n=[]){if(!e)return;let s=Mf(i);if(!We(e)){hi(e,(l,o)=>fl(l,t,i,[...n,...nn(o,s)]));return}let[r,a]=e;a&&hi(a,(l,o)=>{fl(l,t,i,[...n,
...nn(o,s)])}),t(r,n)}function Af(e,t,i,n){return fl(t,(s,r)=>{e=dr(e,r,a=>Ef(a,s,n))},i),e}function Rf(e,t,i){let n=Mf(i);function s(r,a){let l=Tf(e,nn(a,n));r.
map(o=>nn(o,n)).forEach(o=>{e=dr(e,o,()=>l)})}if(We(t)){let[r,a]=t;r.forEach(l=>{e=dr(e,nn(l,n),()=>e)}),a&&hi(a,s)}else hi(t,s);return e}var By=(e,t)=>di(e)||We(
e)||It(e)||Yt(e)||ur(e)||ul(e,t);function qy(e,t,i){let n=i.get(e);n?n.push(t):i.set(e,[t])}function Nf(e,t){let i={},n;return e.forEach(s=>{if(s.length<=1)return;
t||(s=s.map(l=>l.map(String)).sort((l,o)=>l.length-o.length));let[r,...a]=s;r.length===0?n=a.map(fr):i[fr(r)]=a.map(fr)}),n?or(i)?[n]:[n,i]:or(i)?void 0:i}var hl=(e,t,i,n,s=[],r=[],a=new Map)=>{
let l=ff(e);if(!l){qy(e,s,t);let g=a.get(e);if(g)return n?{transformedValue:null}:g}if(!By(e,i)){let g=cl(e,i),O=g?{transformedValue:g.value,annotations:[g.type]}:
{transformedValue:e};return l||a.set(e,O),O}if(tn(r,e))return{transformedValue:null};let o=cl(e,i),u=o?.value??e,c=We(u)?[]:{},f={};hi(u,(g,O)=>{if(O==="__proto\
__"||O==="constructor"||O==="prototype")throw new Error(`Detected property ${O}. This is a prototype pollution risk, please remove it from your object.`);let S=hl(
g,t,i,n,[...s,O],[...r,e],a);c[O]=S.transformedValue,We(S.annotations)?f[cr(O)]=S.annotations:di(S.annotations)&&hi(S.annotations,(w,p)=>{f[cr(O)+"."+p]=w})});let d=or(
f)?{transformedValue:c,annotations:o?[o.type]:void 0}:{transformedValue:c,annotations:o?[o.type,f]:f};return l||a.set(e,d),d};function _f(e,t,i,n){if(Object.prototype.propertyIsEnumerable.call(n,t)){e[t]=i;return}Object.defineProperty(e,t,{value:i,enumerable:!1,writable:!0,configurable:!0})}
function Qy(e){return Object.getPrototypeOf(e)===Object.prototype&&Object.prototype.toString.call(e)==="[object Object]"}function Gn(e,t,i,n){if(typeof e!="obje\
ct"||e===null)return e;let s=Array.isArray(e);if(!s&&!Qy(e))return e;let r=t.get(e);if(r!==void 0)return r;let a=s?new Array(e.length):{};return t.set(e,a),i.push(
e),n.push(a),a}function Cf(e,t={}){if(typeof e!="object"||e===null)return e;let i=new Map,n=[],s=[],r=Gn(e,i,n,s),a=Array.isArray(t.props)?t.props:void 0,l=t.nonenumerable===
!0;for(;n.length;){let o=n.pop(),u=s.pop();if(Array.isArray(o)){for(let c=0;c<o.length;c++)c in o&&(u[c]=Gn(o[c],i,n,s));continue}if(l)for(let c of Object.getOwnPropertyNames(
o)){if(c==="__proto__"||a&&!a.includes(c))continue;let f=Gn(o[c],i,n,s);_f(u,c,f,o)}else for(let c in o)Object.prototype.hasOwnProperty.call(o,c)&&c!=="__proto_\
_"&&(a&&!a.includes(c)||(u[c]=Gn(o[c],i,n,s)));for(let c of Object.getOwnPropertySymbols(o)){if(a&&!a.includes(c)||!l&&!Object.prototype.propertyIsEnumerable.call(
o,c))continue;let f=Gn(o[c],i,n,s);_f(u,c,f,o)}}return r}var x=class{constructor({dedupe:t=!1}={}){this.classRegistry=new ar,this.symbolRegistry=new en(i=>i.description??""),this.customTransformerRegistry=new lr,this.
allowedErrorProps=[],this.dedupe=t}serialize(t){let i=new Map,n=hl(t,i,this,this.dedupe),s={json:n.transformedValue};n.annotations&&(s.meta={...s.meta,values:n.
annotations});let r=Nf(i,this.dedupe);return r&&(s.meta={...s.meta,referentialEqualities:r}),s.meta&&(s.meta.v=1),s}deserialize(t,i){let{json:n,meta:s}=t,r=i?.inPlace?
n:Cf(n);return s?.values&&(r=Af(r,s.values,s.v??0,this)),s?.referentialEqualities&&(r=Rf(r,s.referentialEqualities,s.v??0)),r}stringify(t){return JSON.stringify(
this.serialize(t))}parse(t){return this.deserialize(JSON.parse(t),{inPlace:!0})}registerClass(t,i){this.classRegistry.register(t,i)}registerSymbol(t,i){this.symbolRegistry.
register(t,i)}registerCustom(t,i){this.customTransformerRegistry.register({name:i,...t})}allowErrorProps(...t){this.allowedErrorProps.push(...t)}};x.defaultInstance=
new x;x.serialize=x.defaultInstance.serialize.bind(x.defaultInstance);x.deserialize=x.defaultInstance.deserialize.bind(x.defaultInstance);x.stringify=x.defaultInstance.
stringify.bind(x.defaultInstance);x.parse=x.defaultInstance.parse.bind(x.defaultInstance);x.registerClass=x.defaultInstance.registerClass.bind(x.defaultInstance);
x.registerSymbol=x.defaultInstance.registerSymbol.bind(x.defaultInstance);x.registerCustom=x.defaultInstance.registerCustom.bind(x.defaultInstance);x.allowErrorProps=
x.defaultInstance.allowErrorProps.bind(x.defaultInstance);var pi=x;var xS=x.serialize,BS=x.deserialize,qS=x.stringify,QS=x.parse,VS=x.registerClass,JS=x.registerCustom,HS=x.registerSymbol,PS=x.allowErrorProps;async function Gt(e,t,i){let n=await(i??fetch)(e,t);if(!n.ok){let r=jf(await n.text());if(r.error?.rejectedByPolicy&&r.error?.rejectReason==="cannot-read-back")
return;let a=new Error("An error occurred while fetching the data.");throw a.info=r.error,a.status=n.status,a}let s=await n.text();try{return jf(s).data}catch(r){
throw console.error("Unable to deserialize data:",s),r}}function mi(e,t,i,n){let s=`${e}/${Is(t)}/${i}`;if(!n)return s;let{data:r,meta:a}=Ff(n),l=`${s}?q=${encodeURIComponent(
JSON.stringify(r))}`;return a&&(l+=`&meta=${encodeURIComponent(JSON.stringify({serialization:a}))}`),l}pi.registerCustom({isApplicable:e=>e instanceof sr||e?.toStringTag===
"[object Decimal]",serialize:e=>e.toJSON(),deserialize:e=>new sr(e)},"Decimal");pi.registerCustom({isApplicable:e=>e instanceof vt,serialize:()=>"DbNull",deserialize:()=>Yi},
"DbNull");pi.registerCustom({isApplicable:e=>e instanceof ci,serialize:()=>"JsonNull",deserialize:()=>Gi},"JsonNull");pi.registerCustom({isApplicable:e=>e instanceof
Zi,serialize:()=>"AnyNull",deserialize:()=>Li},"AnyNull");function Ff(e){let{json:t,meta:i}=pi.serialize(e);return{data:t,meta:i}}function Vy(e,t){return pi.deserialize(
{json:e,meta:t})}function pr(e){let{data:t,meta:i}=Ff(e);return JSON.stringify(i?{...t,meta:{serialization:i}}:t)}function jf(e){let t=JSON.parse(e);if(typeof t==
"object"&&t?.data&&t?.meta?.serialization){let i=Vy(t.data,t.meta.serialization);return{...t,data:i}}else return t}var yr=ye(lt(),1);var $f="zenstack";function rn(e,t,i,n={infinite:!1,optimisticUpdate:!0}){let s=n.infinite,r=n.infinite?!1:n.optimisticUpdate;return[$f,e,t,i,{infinite:s,optimisticUpdate:r}]}
function dl(e){let[t,i,n,s,r]=e;if(t===$f)return{model:i,operation:n,args:s,flags:r}}function Df(e){return e.replace(/\/$/,"")}function mr(e,t){return e.invalidateQueries({predicate:({queryKey:i})=>{let n=dl(i);return n?t({model:n.model,args:n.args}):
!1}})}function kf(e){return e.getQueryCache().getAll().map(({queryKey:t,state:i})=>{let n=dl(t);if(n)return{model:n?.model,operation:n?.operation,args:n?.args,data:i.
data,optimisticUpdate:!!n.flags?.optimisticUpdate,updateData:(s,r)=>{e.setQueryData(t,s),r&&e.cancelQueries({queryKey:t},{revert:!1,silent:!0})}}}).filter(t=>!!t)}var pl="/api/model";function zf(e,t){return i=>{let n=`${e}/${Wa}/sequential`,s={method:"POST",headers:{"content-type":"application/json"},body:pr(i)};return Gt(n,s,t)}}function Uf(e,t,i,n){
return async(...s)=>{let r=Array.isArray(s[1])?s[1]:[];for(let a of r){if(typeof a?.model!="string"||typeof a?.op!="string"||Ys.includes(a.op))continue;await Kn(
a.model,a.op,e,t,i)(s[0],a.args,s[2])}await n?.(...s)}}var xf=(0,yr.createContext)({endpoint:pl,fetch:void 0}),Jy=xf.Provider;function Hy(){let{endpoint:e,...t}=(0,yr.useContext)(xf);return{endpoint:e??pl,...t}}function Py(e,t){let i=Object.keys(e.models).reduce((s,r)=>(s[Is(r)]=Ky(e,r,
t),s),{}),n=e.procedures;if(n){let s=()=>Object.keys(n).reduce((r,a)=>(n[a]?.mutation?r[a]={useMutation:o=>ht(e,Vt,"POST",a,{...t,...o})}:r[a]={useQuery:(o,u)=>Zt(
e,Vt,a,o,{...t,...u}),useSuspenseQuery:(o,u)=>yi(e,Vt,a,o,{...t,...u}),useInfiniteQuery:(o,u)=>Bf(e,Vt,a,o,{...t,...u}),useSuspenseInfiniteQuery:(o,u)=>qf(e,Vt,
a,o,{...t,...u})},r),{});i.$procs=s()}return i.$transaction={useSequential:s=>Iy(e,{...t,...s})},i}function Ky(e,t,i){let n=Object.values(e.models).find(r=>r.name.
toLowerCase()===t.toLowerCase());if(!n)throw new Error(`Model "${t}" not found in schema`);let s=n.name;return{useFindUnique:(r,a)=>Zt(e,s,"findUnique",r,{...i,
...a}),useSuspenseFindUnique:(r,a)=>yi(e,s,"findUnique",r,{...i,...a}),useFindFirst:(r,a)=>Zt(e,s,"findFirst",r,{...i,...a}),useSuspenseFindFirst:(r,a)=>yi(e,s,
"findFirst",r,{...i,...a}),useExists:(r,a)=>Zt(e,s,"exists",r,{...i,...a}),useFindMany:(r,a)=>Zt(e,s,"findMany",r,{...i,...a}),useSuspenseFindMany:(r,a)=>yi(e,s,
"findMany",r,{...i,...a}),useInfiniteFindMany:(r,a)=>Bf(e,s,"findMany",r,{...i,...a}),useSuspenseInfiniteFindMany:(r,a)=>qf(e,s,"findMany",r,{...i,...a}),useCreate:r=>ht(
e,s,"POST","create",{...i,...r}),useCreateMany:r=>ht(e,s,"POST","createMany",{...i,...r}),useCreateManyAndReturn:r=>ht(e,s,"POST","createManyAndReturn",{...i,...r}),
useUpdate:r=>ht(e,s,"PUT","update",{...i,...r}),useUpdateMany:r=>ht(e,s,"PUT","updateMany",{...i,...r}),useUpdateManyAndReturn:r=>ht(e,s,"PUT","updateManyAndRet\
urn",{...i,...r}),useUpsert:r=>ht(e,s,"POST","upsert",{...i,...r}),useDelete:r=>ht(e,s,"DELETE","delete",{...i,...r}),useDeleteMany:r=>ht(e,s,"DELETE","deleteMa\
ny",{...i,...r}),useCount:(r,a)=>Zt(e,s,"count",r,{...i,...a}),useSuspenseCount:(r,a)=>yi(e,s,"count",r,{...i,...a}),useAggregate:(r,a)=>Zt(e,s,"aggregate",r,{...i,
...a}),useSuspenseAggregate:(r,a)=>yi(e,s,"aggregate",r,{...i,...a}),useGroupBy:(r,a)=>Zt(e,s,"groupBy",r,{...i,...a}),useSuspenseGroupBy:(r,a)=>yi(e,s,"groupBy",
r,{...i,...a})}}function Zt(e,t,i,n,s){let{endpoint:r,fetch:a}=an(s),l=mi(r,t,i,n),o=rn(t,i,n,{infinite:!1,optimisticUpdate:s?.optimisticUpdate!==!1});return{queryKey:o,
...Ba({queryKey:o,queryFn:({signal:u})=>Gt(l,{signal:u},a),...s})}}function yi(e,t,i,n,s){let{endpoint:r,fetch:a}=an(s),l=mi(r,t,i,n),o=rn(t,i,n,{infinite:!1,optimisticUpdate:s?.
optimisticUpdate!==!1});return{queryKey:o,...qa({queryKey:o,queryFn:({signal:u})=>Gt(l,{signal:u},a),...s})}}function Bf(e,t,i,n,s){s=s??{getNextPageParam:()=>{}};
let{endpoint:r,fetch:a}=an(s),l=rn(t,i,n,{infinite:!0,optimisticUpdate:!1});return{queryKey:l,...Va({queryKey:l,queryFn:({pageParam:o,signal:u})=>Gt(mi(r,t,i,o??
n),{signal:u},a),initialPageParam:n,...s})}}function qf(e,t,i,n,s){let{endpoint:r,fetch:a}=an(s),l=rn(t,i,n,{infinite:!0,optimisticUpdate:!1});return{queryKey:l,
...Qa({queryKey:l,queryFn:({pageParam:o,signal:u})=>Gt(mi(r,t,i,o??n),{signal:u},a),initialPageParam:n,...s})}}function ht(e,t,i,n,s){let{endpoint:r,fetch:a,logging:l}=an(
s),o=xt(),c={...s,mutationFn:f=>{let d=i==="DELETE"?mi(r,t,n,f):mi(r,t,n),g={method:i,...i!=="DELETE"&&{headers:{"content-type":"application/json"},body:pr(f)}};
return Gt(d,g,a)}};if(t!==Vt){let f=s?.invalidateQueries!==!1;if(!!s?.optimisticUpdate){let g=Kc(t,n,e,{optimisticDataProvider:c.optimisticDataProvider},()=>kf(
o),l),O=c.onMutate;if(c.onMutate=async(...S)=>(await g(...S),O?.(...S)),f){let S=Kn(t,n,e,p=>mr(o,p),l),w=c.onSettled;c.onSettled=async(...p)=>(await S(...p),w?.(
...p))}}else if(f){let g=Kn(t,n,e,S=>mr(o,S),l),O=c.onSuccess;c.onSuccess=async(...S)=>{await g(...S),await O?.(...S)}}}return Ks(c)}function Iy(e,t){let{endpoint:i,
fetch:n,logging:s}=an(t),r=xt(),a=zf(i,n),l={...t,mutationFn:a};if(t?.invalidateQueries!==!1){let o=l.onSuccess;l.onSuccess=Uf(e,u=>mr(r,u),s,o)}return Ks(l)}function an(e){
let{endpoint:t,fetch:i,logging:n}=Hy();return{endpoint:Df(e?.endpoint??t),fetch:e?.fetch??i,logging:e?.logging??n}}var rb=ye(lt()),ab=ye(Cp());var export_create=ab.create;var export_createElement=rb.createElement;export{Li as AnyNull,Yi as DbNull,sr as Decimal,Gi as JsonNull,wu as QueryClient,qu as QueryClientProvider,
Jy as QuerySettingsProvider,export_create as create,export_createElement as createElement,Py as useClientQueries};

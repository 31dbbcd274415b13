@echo off
rem The pii4j command. Wants Java 17 or newer: that of JAVA_HOME, or else java on the path.
rem Its first run makes an archive of the classes, which later runs start from; see the script pii4j
rem beside this one for PII4J_ARCHIVE, PII4J_CACHE and PII4J_JAVA_OPTS.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "jar=%home%\lib\pii4j.jar"

set "java="
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%i in (java.exe) do set "java=%%~$PATH:i"
if not defined java goto nojava
if not exist "%java%" goto nojava

set "version="
for %%i in ("%java%") do set "release=%%~dpi..\release"
if exist "%release%" for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_RUNTIME_VERSION=" "%release%"`) do set "version=%%~v"

set "flags=-XX:-UsePerfData -Xshare:auto -Xlog:disable"
set "memory=-XX:+UseSerialGC"
set "quick=-XX:TieredStopAtLevel=1"
if "%~1"=="redact" set "quick="
if "%~1"=="value" set "quick="
if "%~1"=="render" set "memory=-XX:+UseParallelGC"

set "cache=%PII4J_CACHE%"
if not defined cache if defined LOCALAPPDATA set "cache=%LOCALAPPDATA%\pii4j\cache"
if "%PII4J_ARCHIVE%"=="off" goto run
if not defined cache goto run
if not defined version goto run
if not exist "%jar%.sha256" goto run
set /p sum=<"%jar%.sha256"
set "archive=%cache%\%sum:~0,16%-%version%.jsa"
if exist "%archive%" goto use
if defined CI if not "%PII4J_ARCHIVE%"=="on" goto run

if not exist "%cache%" mkdir "%cache%" 2>nul
set "part=%archive%.%RANDOM%%RANDOM%"
"%java%" %flags% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-XX:DumpLoadedClassList=%part%.lst" -cp "%jar%" io.github.pii4j.disclosure.cli.Rehearsal "%home%\examples" <nul >nul 2>&1
"%java%" -Xlog:disable -Xshare:dump "-XX:SharedClassListFile=%part%.lst" "-XX:SharedArchiveFile=%part%" -cp "%jar%" <nul >nul 2>&1
if exist "%part%" move /y "%part%" "%archive%" >nul 2>&1
if exist "%part%.lst" del "%part%.lst" >nul 2>&1

:use
if exist "%archive%" set flags=%flags% "-XX:SharedArchiveFile=%archive%"

:run
"%java%" %flags% %memory% %quick% %PII4J_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:nojava
>&2 echo pii4j: no java found; install version 17 or newer, or set JAVA_HOME
exit /b 2

@echo off
rem Runs the bluestar command, and builds it first where it is missing. Not run by our builds: see docs\environments.md.
rem Unlike its Unix twin it does not look whether sources have changed: delete testkit\cli\target\bluestar-windows then.
setlocal
set "home=%~dp0"
set "cli=%home%testkit\cli\target"
set "lib=%cli%\bluestar-windows"

if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo bluestar: "%java%" cannot be run: install a JDK 17 or later, or set JAVA_HOME to one 1>&2
    exit /b 2
)

if exist "%lib%\complete" goto run
echo bluestar: building the command; the first time takes some minutes 1>&2
pushd "%home%"
call mvn -q -B -Dmaven.test.skip=true "-Dbluestar.lib=%lib%" -pl testkit/cli -am package 1>&2
if errorlevel 1 (
    popd
    echo bluestar: the build failed; Maven 3.8.7 or later must be on the PATH 1>&2
    exit /b 2
)
popd
copy /y "%cli%\bluestar-testkit-cli-*.jar" "%lib%" >nul
if errorlevel 1 exit /b 2
type nul >"%lib%\complete"

:run
"%java%" %BLUESTAR_JAVA_OPTS% -cp "%lib%\*" io.bluestar.testkit.cli.BlueStar %*
exit /b %errorlevel%

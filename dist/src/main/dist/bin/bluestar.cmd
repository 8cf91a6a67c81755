@echo off
rem Runs the bluestar command with the jars beside it. Needs a Java 17 or later and nothing else. Not run by our builds.
setlocal
set "lib=%~dp0..\lib"

if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo bluestar: "%java%" cannot be run: install a Java 17 or later, or set JAVA_HOME to one 1>&2
    exit /b 2
)
rem An older Java cannot load the classes.
"%java%" -cp "%lib%\*" io.bluestar.testkit.cli.BlueStar --version >nul 2>&1
if errorlevel 1 (
    echo bluestar: "%java%" is older than Java 17, or "%lib%" is not whole: install a Java 17 or later, or set JAVA_HOME to one 1>&2
    exit /b 2
)

"%java%" %BLUESTAR_JAVA_OPTS% -cp "%lib%\*" io.bluestar.testkit.cli.BlueStar %*
exit /b %errorlevel%
